export interface Option {
    value: string;
    label: string;
    isDisabled?: boolean;
    /** Options of one group stand together under its name. */
    group?: string;
}
