export type Theme = 'light' | 'dark';

export interface Palette {
    paper: string;
    card: string;
    sunken: string;
    ink: string;
    ink2: string;
    ink3: string;
    line: string;
    line2: string;
    accent: string;
    accentWeak: string;
    onAccent: string;
    focus: string;
    bar: string;
    /** Six steps of amount, from nothing to most. */
    heat: readonly [string, string, string, string, string, string];
}

/** The colours of app.css for what is painted on a canvas; a test holds the two together. */
export const palettes: Record<Theme, Palette> = {
    light: {
        paper: '#fbfaf7',
        card: '#ffffff',
        sunken: '#f5f3ee',
        ink: '#1c2126',
        ink2: '#545d66',
        ink3: '#676f77',
        line: '#e3dfd7',
        line2: '#efece6',
        accent: '#0f5e63',
        accentWeak: '#e3efef',
        onAccent: '#ffffff',
        focus: '#b4531a',
        bar: '#6ea9a4',
        heat: ['#f4f1ea', '#cfe3df', '#8fc0b8', '#46938f', '#15696c', '#073f46'],
    },
    dark: {
        paper: '#14171a',
        card: '#1b1f23',
        sunken: '#171b1e',
        ink: '#e9e6df',
        ink2: '#b0b6bc',
        ink3: '#949ca4',
        line: '#30363c',
        line2: '#262c31',
        accent: '#6cc0bb',
        accentWeak: '#1d3436',
        onAccent: '#0b1416',
        focus: '#f0a15f',
        bar: '#3d7f7d',
        heat: ['#20262a', '#1f3d40', '#24595b', '#2f7c7b', '#56aaa4', '#a3e4da'],
    },
};

/** As app.css has it; a canvas needs it spelled out. */
export const fontFamily =
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", ' +
    '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';
