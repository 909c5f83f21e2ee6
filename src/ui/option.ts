/** One of the things that can be chosen. */
export interface Option {
    value: string;
    label: string;
    isDisabled?: boolean;
}
