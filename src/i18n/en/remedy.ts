export const texts = {
    other: 'What was loaded before is still here.',
};
