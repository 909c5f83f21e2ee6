export type Place = { place: 'data' } | { place: 'customers' } | { place: 'segment'; model: string } | { place: 'understand'; lens: string };

/** Ids of the rooms that places hold, in the order of the menu. */
export interface Rooms {
    models: readonly string[];
    lenses: readonly string[];
}

/** Where in the app the person is; the address's hash says so. */
export class Route {
    /** Null when the address names no place. */
    current = $state.raw<Place | null>(null);
    /** How often the address named a place that there is not; it then says what is shown instead. */
    lost = $state(0);
    #rooms: Rooms;

    constructor(rooms: Rooms) {
        this.#rooms = rooms;
    }

    /** Follows the address from now on. */
    start(): () => void {
        const follow = (): void => {
            this.current = placeOf(location.hash, this.#rooms);
            const hash = this.current === null ? '' : hashOf(this.current);
            const isPage = this.current !== null && roomOf(this.current) !== null && location.hash.startsWith(`${hash}/`);
            if (location.hash === hash || isPage || location.hash === '#') return;
            if (!/^#\/?((segment|understand)\/?)?$/.test(location.hash)) this.lost += 1;
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
        const [model] = this.#rooms.models;
        this.go(model === undefined ? { place: 'data' } : { place: 'segment', model });
    }
}

export function hashOf(place: Place): string {
    const room = roomOf(place);
    return room === null ? `#/${place.place}` : `#/${place.place}/${room}`;
}

/** The nearest place there is: an unknown room is the first one, an unknown place none. */
export function placeOf(hash: string, { models, lenses }: Rooms): Place | null {
    const [place, room] = hash.replace(/^#\/?/, '').split(/[/?]/);
    if (place === 'data' || place === 'customers') return { place };
    const nearest = (rooms: readonly string[]) => rooms.find((id) => id === room) ?? rooms[0];
    const [model, lens] = [nearest(models), nearest(lenses)];
    if (place === 'segment' && model !== undefined) return { place, model };
    return place === 'understand' && lens !== undefined ? { place, lens } : null;
}

function roomOf(place: Place): string | null {
    if (place.place === 'segment') return place.model;
    return place.place === 'understand' ? place.lens : null;
}
