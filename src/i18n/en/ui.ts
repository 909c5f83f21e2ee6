export const texts = {
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    copy: 'Copy',
    copyAll: 'Copy all',
    copied: 'Copied',
    showTable: 'Show the numbers as a table',
    showPicture: 'Show the picture',
    wasFound: '{{label}}; found: {{found}}',
    backToFound: '{{label}}: back to {{found}}',
    noRows: 'Nothing to show',
    sqlWhy: 'What ran in this tab, with the values it ran with. It gives the same numbers in any DuckDB.',
};
