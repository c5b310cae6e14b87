/** What a browser has open: the stream of events of one session, over a real connection. */
export interface EventStream {
  readonly reply: Response
  readonly heard: () => string
  /** Reads on once; false where the server has ended it. */
  more(): Promise<boolean>
  /** Reads on until the stream has said so. */
  until(text: string): Promise<string>
  /** Reads on until the server ends the stream, and answers all that was said. */
  ended(): Promise<string>
  /** Goes away without a word. */
  close(): void
}

export async function openEventStream(address: string, cookie: string): Promise<EventStream> {
  const closing = new AbortController()
  const reply = await fetch(`${address}/api/events`, { headers: { cookie }, signal: closing.signal })
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  /** Whether there was more to read. */
  async function more(): Promise<boolean> {
    const { value = '', done } = (await reader?.read()) ?? { done: true }
    heard += value
    return !done
  }
  const stream: EventStream = {
    reply,
    heard: () => heard,
    more,
    async until(text) {
      while (!heard.includes(text)) {
        if (!(await more())) throw new Error(`The stream ended before ${text}: ${heard}`)
      }
      return heard
    },
    async ended() {
      while (await more());
      return heard
    },
    close: () => closing.abort(),
  }
  await stream.until(': open')
  return stream
}
