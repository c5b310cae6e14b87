import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** What was posted to a robot, and when. */
export interface Posted {
  readonly at: number
  readonly path: string
  readonly text: string
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port

/** A robot that answers as it is told: an errcode, or `cut` for a line that breaks. */
export async function robot(answer: (posted: Posted, count: number) => number | 'cut') {
  const got: Posted[] = []
  const server: Server = createServer((request, reply) => {
    void bodyOf(request).then((body) => {
      const { text } = JSON.parse(body) as { text: { content: string } }
      const posted = { at: performance.now(), path: request.url ?? '', text: text.content }
      got.push(posted)
      const said = answer(posted, got.length)
      if (said === 'cut') request.socket.destroy()
      else reply.setHeader('content-type', 'application/json').end(JSON.stringify({ errcode: said, errmsg: '' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}/robot/send?access_token=very-secret-token`,
    got,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** A post office that speaks as much SMTP as a letter needs; `refuses` is what it answers to each recipient. */
export async function postOffice(refuses: (count: number) => string | null = () => null) {
  const letters: string[] = []
  let count = 0
  const server = createTcpServer((socket: Socket) => {
    let isLetter = false
    const say = (line: string) => void socket.write(`${line}\r\n`)
    const write = (line: string) => {
      if (line !== '.') letters[letters.length - 1] += `${line}\n`
      else {
        isLetter = false
        say('250 taken')
      }
    }
    const verbs: Readonly<Record<string, () => void>> = {
      RCPT: () => {
        count += 1
        say(refuses(count) ?? '250 yes')
      },
      DATA: () => {
        isLetter = true
        letters.push('')
        say('354 go on')
      },
      STARTTLS: () => say('502 no'),
      QUIT: () => say('221 bye'),
    }
    say('220 post')
    createInterface({ input: socket }).on('line', (line) => {
      if (isLetter) write(line)
      else (verbs[line.toUpperCase().split(' ')[0] ?? ''] ?? (() => say('250 yes')))()
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
