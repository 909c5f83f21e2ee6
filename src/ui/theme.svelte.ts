import type { Theme } from './palette';

export type ThemeChoice = Theme | 'system';

const systemDark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

class ThemeState {
    choice = $state<ThemeChoice>('system');
    #system = $state<Theme>(systemDark?.matches ? 'dark' : 'light');
    /** What is on the screen now. */
    current = $derived<Theme>(this.choice === 'system' ? this.#system : this.choice);

    constructor() {
        systemDark?.addEventListener('change', (event) => (this.#system = event.matches ? 'dark' : 'light'));
    }

    choose(choice: ThemeChoice): void {
        this.choice = choice;
        if (choice === 'system') delete document.documentElement.dataset['theme'];
        else document.documentElement.dataset['theme'] = choice;
    }
}

export const theme = new ThemeState();
