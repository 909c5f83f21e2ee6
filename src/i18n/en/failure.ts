export const texts = {
    other: 'That did not work ({{code}}). {{details}}',
    bug: 'Something went wrong inside: {{message}}',
    cancelled: 'Cancelled.',
};
