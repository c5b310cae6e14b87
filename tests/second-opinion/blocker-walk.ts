import { isWorkingDay } from '@pianqu/server/modules/months/working-day.facts.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

/** What somebody tries with a blocker. */
export interface Tried {
  readonly who: 'zhuanban' | 'quxian1' | 'caizheng'
  readonly step: string
  readonly leadUnit: string
  readonly level: number | null
  readonly until: string
}

const unitOf = { zhuanban: 'T1', quxian1: 'D1', caizheng: 'B1' } as const
const levelOf: Readonly<Record<string, number>> = { D1: 0, B1: 1, T1: 2 }
const levels = ['district', 'department', 'taskforce', 'leader'] as const
const answerDays = [10, 10, 15, 15]
const warnDays = 3
const running = ['assigned', 'accepted', 'disputed', 'ruling']

/** Days that are counted after a day. */
interface Count {
  from: string
  days: string[]
}

const from = (day: string): Count => ({ from: day, days: [] })

function count(counts: readonly Count[], day: string): void {
  for (const each of counts) if (day > each.from && !each.days.includes(day)) each.days.push(day)
}

/** The life of a blocker that D1 raised as the domain tells it (§6), walked one day at a time; no rule is taken from the product. */
export class WalkedBlocker {
  state = 'raised'
  level = 0
  lead: string | null = null
  disputes = 0
  reopened = 0
  escalations = 0
  readonly happened: string[] = []
  private levelDays = from('9999')
  private unitDays = from('9999')
  private silentDays = from('9999')
  private isRuled = false
  private isChecked = false
  private answerer: string | null = null
  private restsUntil = ''
  private orders: string[] = []

  private write(day: string, what: string, level = this.level): void {
    this.happened.push(`${day} ${what} ${levels[level]}`)
  }

  private order(day: string, colour: string): void {
    if (this.orders.includes(colour)) return
    this.orders.push(colour)
    this.write(day, `supervise ${colour}`)
  }

  /** What a day brings by itself. */
  morning(day: Day): void {
    if (!isWorkingDay(day)) return
    // Who has an answer to confirm gains nothing by a pause.
    count([this.silentDays], day)
    if (day > this.restsUntil) count([this.levelDays, this.unitDays], day)
    if (this.state === 'assigned' && day > this.restsUntil && this.unitDays.days.length > 2) {
      this.state = 'accepted'
      this.write(day, 'silence')
    }
    if (this.state === 'answered' && !this.isChecked && this.silentDays.days.length > 5) {
      this.isChecked = true
      this.write(day, 'hand-up')
    }
    if (day > this.restsUntil && running.includes(this.state)) this.watch(day, answerDays[this.level] ?? 0)
  }

  private watch(day: string, due: number): void {
    const at = this.levelDays.days.length
    if (at === due - warnDays) this.order(day, 'blue')
    if (at === due) this.order(day, 'yellow')
    if (at <= due) return
    this.order(day, 'red')
    if (this.level === 3) return
    this.level += 1
    this.escalations += 1
    this.begin(day)
    this.write(day, 'escalate')
  }

  private begin(day: string): void {
    this.levelDays = from(day)
    this.orders = []
  }

  private hand(day: string, unit: string, level: number | null): void {
    this.unitDays = from(day)
    if (unit === this.lead) return
    this.lead = unit
    this.level = level ?? levelOf[unit] ?? 0
    this.begin(day)
  }

  private may(tried: Tried): boolean {
    const { state, lead } = this
    const isTaskforce = tried.who === 'zhuanban'
    const leads = unitOf[tried.who] === lead
    const checks = this.isChecked ? isTaskforce : tried.who === 'quxian1'
    switch (tried.step) {
      case 'assign':
        return isTaskforce && ['raised', 'disputed'].includes(state)
      case 'transfer':
        return isTaskforce && ['assigned', 'accepted', 'disputed'].includes(state)
      case 'rule':
        return isTaskforce && ['disputed', 'ruling'].includes(state)
      case 'accept':
        return leads && state === 'assigned'
      case 'dispute':
        return leads && state === 'assigned' && !this.isRuled
      case 'answer':
        return leads && ['assigned', 'accepted'].includes(state)
      case 'confirm':
        return checks && state === 'answered' && this.answerer !== tried.who
      case 'reopen':
        return (checks || isTaskforce) && ['answered', 'closed'].includes(state)
      default:
        return isTaskforce && running.includes(state)
    }
  }

  /** Takes a step where it may be taken; answers whether it was. */
  take(day: Day, tried: Tried): boolean {
    if (!this.may(tried)) return false
    const rests = day <= this.restsUntil
    if (tried.step === (rests ? 'pause' : 'resume')) return false
    this.act(day, tried)
    this.write(day, tried.step)
    // A day on which the clock goes on is counted itself.
    if (tried.step === 'resume') this.morning(day)
    return true
  }

  private act(day: string, { step, who, leadUnit, level, until }: Tried): void {
    switch (step) {
      case 'assign':
        this.hand(day, leadUnit, level)
        this.state = 'assigned'
        break
      case 'transfer':
        this.hand(day, leadUnit, null)
        this.state = 'assigned'
        break
      case 'rule':
        this.hand(day, leadUnit, null)
        this.isRuled = true
        this.state = 'accepted'
        break
      case 'accept':
        this.state = 'accepted'
        break
      case 'dispute':
        this.disputes += 1
        this.state = this.disputes > 1 ? 'ruling' : 'disputed'
        break
      case 'answer':
        this.answerer = who
        this.silentDays = from(day)
        this.state = 'answered'
        break
      case 'confirm':
        this.state = 'closed'
        break
      case 'reopen':
        this.reopened += 1
        this.answerer = null
        this.unitDays = from(day)
        this.begin(day)
        this.state = 'accepted'
        break
      case 'pause':
        this.restsUntil = until
        for (const each of [this.levelDays, this.unitDays]) each.days = each.days.filter((counted) => counted !== day)
        break
      default:
        this.restsUntil = ''
    }
  }
}
