/** What a message can say about an article, by the names of `messages.carries`. */
export const carriers = ["state", "delta", "notification", "command", "tableRow"] as const;
export type Carrier = (typeof carriers)[number];
