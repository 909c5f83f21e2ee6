/**
 * Takes the network away from a worker, save for our own origin, before anything else loads there:
 * a page's Content-Security-Policy does not bind the workers it starts. What is refused is told on the
 * `fenqun-network` channel, so that the page can show it.
 */
const channel = new BroadcastChannel('fenqun-network');
const home = self.location.origin;

function isOwn(target: unknown): boolean {
    const address = target instanceof Request ? target.url : String(target);
    try {
        const url = new URL(address, self.location.href);
        return url.origin === home && (url.protocol === 'blob:' || /^https?:$/.test(url.protocol));
    } catch {
        return false;
    }
}

function refuse(target: unknown): never {
    channel.postMessage({ refused: target instanceof Request ? target.url : String(target) });
    throw new TypeError('this worker may not reach the network');
}

function own<T>(target: T): T {
    return isOwn(target) ? target : refuse(target);
}

type OpenRequest = (this: XMLHttpRequest, method: string, url: string | URL, ...rest: [boolean?, string?, string?]) => void;

const openRequest = XMLHttpRequest.prototype.open as OpenRequest;
const fetchOwn = self.fetch.bind(self);
const { add, addAll } = Cache.prototype;

XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest) {
    openRequest.call(this, method, own(url), ...((rest.length > 0 ? rest : [true]) as [boolean?, string?, string?]));
} as OpenRequest;
Cache.prototype.add = function (request) {
    return add.call(this, own(request));
};
Cache.prototype.addAll = function (requests) {
    return addAll.call(this, [...requests].map(own) as string[]);
};

const replacements = {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => fetchOwn(own(input), init),
    importScripts: (...urls: string[]) => refuse(urls[0]),
    WebSocket: refuseNew(),
    EventSource: refuseNew(),
    WebTransport: refuseNew(),
    RTCPeerConnection: refuseNew(),
};
for (const [name, value] of Object.entries(replacements)) {
    Object.defineProperty(self, name, { value, writable: false, configurable: false });
}
Object.defineProperty(self.navigator, 'sendBeacon', { value: (url: string) => refuse(url) });

function refuseNew(): object {
    return new Proxy(function none() {}, { construct: (_none, [url]: unknown[]) => refuse(url) });
}
