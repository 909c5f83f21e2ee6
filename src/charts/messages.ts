/** What the frame around every picture says. */
export const messages = {
    en: {
        sqlOf: 'SQL behind: {{title}}',
        tableOf: 'Numbers behind: {{title}}',
        empty: 'Nothing to draw here.',
    },
    'zh-CN': {
        sqlOf: '“{{title}}”的 SQL',
        tableOf: '“{{title}}”的数据',
        empty: '这里暂时没有可画的数据。',
    },
};
