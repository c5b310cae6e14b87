import { dirname } from 'node:path'
import type { Server } from '../http/mount.ts'
import { dingtalkBot, type Receiver, wecomBot } from './bots.ts'
import { mailbox } from './mail.ts'
import { type Outbox, outbox, type Pace, usualPace } from './outbox.ts'
import { isTime, publishedText, remindedDay, remindersDue } from './reminding.ts'

/** Whom to tell outside the system; nobody unless told otherwise. */
export interface NoticeConfig {
  readonly wecomUrl?: string | undefined
  readonly dingtalkUrl?: string | undefined
  readonly dingtalkSecret?: string | undefined
  readonly smtpUrl?: string | undefined
  readonly mailFrom?: string | undefined
  /** Mailboxes by the code of the unit that reads there; `*` reads of all. */
  readonly mailTo: readonly (readonly [unit: string, address: string])[]
}

interface SetUp {
  readonly receiver: Receiver
  /** Of these alone. */
  readonly units?: readonly string[]
  /** Robots are told of what is published, too. */
  readonly hearsNews: boolean
}

interface Told {
  readonly box: Outbox
  readonly units: readonly string[] | undefined
  readonly hearsNews: boolean
}

const everyMs = 60_000

/** Everybody that was set up. */
export function receiversOf(config: NoticeConfig): SetUp[] {
  const { wecomUrl, dingtalkUrl, dingtalkSecret, smtpUrl, mailFrom, mailTo } = config
  const bots = [
    ...(wecomUrl ? [wecomBot(wecomUrl)] : []),
    ...(dingtalkUrl ? [dingtalkBot(dingtalkUrl, { secret: dingtalkSecret, now: Date.now })] : []),
  ]
  const mails = smtpUrl && mailFrom ? mailTo : []
  return [
    ...bots.map((receiver) => ({ receiver, hearsNews: true })),
    ...mails.map(([unit, to]) => ({
      receiver: mailbox({ smtpUrl: smtpUrl ?? '', from: mailFrom ?? '', to }, `mail ${unit}`),
      ...(unit !== '*' && { units: [unit] }),
      hearsNews: false,
    })),
  ]
}

/**
 * Tells robots and mailboxes what they were set up for. Never of a city on a pinned day, which is made up or tried out.
 * Of who was told the log says the name, never the address.
 */
export function keepTold(app: Server, config: NoticeConfig, pace: Pace = usualPace): { look(): void } {
  const { db, clock, events, databasePath } = app.world
  const receivers = clock.isPinned ? [] : receiversOf(config)
  if (receivers.length === 0) return { look: () => undefined }
  const say = (outcome: string, receiver: string) =>
    outcome === 'delivered' ? app.log.info({ receiver }, 'told') : app.log.warn({ receiver, outcome }, 'could not tell')
  const told: Told[] = receivers.map(({ receiver, units, hearsNews }) => ({
    box: outbox(receiver, say, pace),
    units,
    hearsNews,
  }))
  const day = remindedDay(dirname(databasePath))

  function remind(): void {
    const today = clock.today()
    if (!isTime({ now: () => clock.now(), today: () => today, remindedOn: day.read() })) return
    // Kept first: who is told twice a minute for a full disk stops reading.
    day.keep(today)
    for (const { box, units } of told) for (const text of remindersDue(db, today, units)) box.put(text)
  }
  function look(): void {
    try {
      remind()
    } catch (error) {
      app.log.error({ err: error }, 'nobody could be reminded')
    }
  }

  let known = publishedText(db)?.number
  const stop = events.listen((news) => {
    if (!news.some(({ name }) => name === 'period.changed')) return
    const published = publishedText(db)
    if (!published || published.number === known) return
    known = published.number
    for (const { box, hearsNews } of told) if (hearsNews) box.put(published.text)
  })
  const timer = setInterval(look, everyMs)
  timer.unref()
  app.addHook('onReady', async () => look())
  app.addHook('onClose', async () => {
    stop()
    clearInterval(timer)
    for (const { box } of told) box.close()
  })
  return { look }
}
