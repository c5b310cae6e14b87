/** A reply as it was last read, and what the server calls it. */
interface KeptReply {
  readonly tag: string
  readonly reply: unknown
}

/** So many of the newest addresses: what a page and the one before it ask. */
const most = 40

const replies = new Map<string, KeptReply>()

/** In memory only, and gone with the person: no file of the browser holds what an office's next user could find. */
export const keptReplies = {
  get: (address: string): KeptReply | undefined => replies.get(address),
  put: (address: string, kept: KeptReply): void => {
    replies.delete(address)
    const [oldest] = replies.keys()
    if (replies.size >= most && oldest !== undefined) replies.delete(oldest)
    replies.set(address, kept)
  },
  forget: (): void => replies.clear(),
}
