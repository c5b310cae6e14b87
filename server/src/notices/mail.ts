import { createTransport } from 'nodemailer'
import type { Delivery, Receiver } from './bots.ts'

interface Mailing {
  /** `smtps://user:password@mail.example.gov.cn:465` */
  readonly smtpUrl: string
  readonly from: string
  readonly to: string
}

/** Codes of SMTP from 500 on are for good; so is an address that cannot be one. */
function deliveryOf(error: unknown): Delivery {
  const isFinal = error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500
  return isFinal ? 'refused' : 'again'
}

const timeoutMs = 20_000

/** One mailbox; its subject is the first line. */
export function mailbox({ smtpUrl, from, to }: Mailing, name: string): Receiver {
  const url = new URL(smtpUrl)
  const isSecure = url.protocol === 'smtps:'
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    // Where a password goes along, nobody in between may talk both out of enciphering.
    requireTLS: !isSecure && url.username !== '',
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  })
  return {
    name,
    mostBytes: 100_000,
    hand: async (text) => {
      try {
        await transport.sendMail({ from, to, subject: (text.split('\n')[0] ?? '').slice(0, 120), text })
        return 'done'
      } catch (error) {
        return deliveryOf(error)
      }
    },
  }
}
