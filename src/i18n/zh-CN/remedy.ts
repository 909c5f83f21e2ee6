export const texts = {
    other: '先前载入的数据仍在。',
};
