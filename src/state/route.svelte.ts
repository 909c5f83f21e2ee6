export type Place = { place: 'data' } | { place: 'customers' } | { place: 'segment'; model: string };

/** Where in the app the person is; the address's hash says so. */
export class Route {
    /** Null when the address names no place. */
    current = $state.raw<Place | null>(null);
    /** How often the address named a place that there is not; it then says what is shown instead. */
    lost = $state(0);
    #models: readonly string[];

    constructor(models: readonly string[]) {
        this.#models = models;
    }

    /** Follows the address from now on. */
    start(): () => void {
        const follow = (): void => {
            this.current = placeOf(location.hash, this.#models);
            const hash = this.current === null ? '' : hashOf(this.current);
            const isPage = this.current?.place === 'segment' && location.hash.startsWith(`${hash}/`);
            if (location.hash === hash || isPage || location.hash === '#') return;
            if (!/^#\/?(segment\/?)?$/.test(location.hash)) this.lost += 1;
            history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
        };
        follow();
        window.addEventListener('hashchange', follow);
        return () => window.removeEventListener('hashchange', follow);
    }

    go(place: Place): void {
        location.hash = hashOf(place);
        this.current = place;
    }

    /** The first model; the data when there is none. */
    goToSegments(): void {
        const [model] = this.#models;
        this.go(model === undefined ? { place: 'data' } : { place: 'segment', model });
    }
}

export function hashOf(place: Place): string {
    return place.place === 'segment' ? `#/segment/${place.model}` : `#/${place.place}`;
}

/** The nearest place there is: an unknown model is the first one, an unknown place none. */
export function placeOf(hash: string, models: readonly string[]): Place | null {
    const [place, room] = hash.replace(/^#\/?/, '').split(/[/?]/);
    if (place === 'data' || place === 'customers') return { place };
    const model = models.find((id) => id === room) ?? models[0];
    return place === 'segment' && model !== undefined ? { place, model } : null;
}
