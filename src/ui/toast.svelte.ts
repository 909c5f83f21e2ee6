interface Message {
    id: number;
    text: string;
}

class Toasts {
    messages = $state<Message[]>([]);
    /** What is read out and not shown. */
    spoken = $state('');
}

export const toasts = new Toasts();
let last = 0;

/** Shows a short message for some seconds, in place of the last, and has it read out. */
export function toast(text: string): void {
    const id = (last += 1);
    toasts.messages = [{ id, text }];
    setTimeout(() => {
        toasts.messages = toasts.messages.filter((message) => message.id !== id);
    }, 4000);
}

/** Has something read out to those who cannot see it happen. */
export function announce(text: string): void {
    toasts.spoken = text;
}
