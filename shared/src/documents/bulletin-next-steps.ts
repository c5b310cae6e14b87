import { moneyLine } from '../money/yuan.ts'
import { type BulletinFacts, cardOf } from './bulletin-facts.ts'
import { figure, joinedBy, named, type Sentence, says } from './sentence.ts'

const most = 3

/** `甲、乙、丙等5个`, or all of them where they are few. */
function some(names: readonly string[], unit: string): Sentence {
  const shown = joinedBy(
    '、',
    names.slice(0, most).map((name) => [named(name)]),
  )
  return names.length > most ? says`${shown}等${String(names.length)}个${unit}` : shown
}

/** Areas that lag, with what they lack against the schedule. */
function catchUp({ areas }: BulletinFacts): Sentence {
  const late = areas
    .filter(({ light }) => light === 'red')
    .toSorted((a, b) => (b.behindPoints ?? 0) - (a.behindPoints ?? 0))
  const lack = late.reduce(
    (sum, { expectedYuan, ytdYuan }) => sum + Math.max(0, (expectedYuan ?? 0) - (ytdYuan ?? 0)),
    0,
  )
  if (late.length === 0) return []
  return says`${some(
    late.map(({ name }) => name),
    '片区',
  )}进度滞后，请牵头单位和责任区（市）县逐项排出赶工计划，补齐与序时的差额${figure(moneyLine(lack), { kind: 'areas' })}。`
}

function start(facts: BulletinFacts): Sentence {
  const card = cardOf(facts, 'start-rate')
  const left = card ? (card.denominator ?? 0) - (card.numerator ?? 0) : 0
  if (left <= 0 || facts.notStarted.length === 0) return []
  return says`请${some(
    facts.notStarted.map(({ name }) => name),
    '区（市）县',
  )}推动${figure(left, { kind: 'source', figure: 'start-rate' })}个应开工未开工项目尽快开工，逐个说明未开工原因。`
}

function shares(facts: BulletinFacts): Sentence {
  const missed = (['bond-share', 'rail-800m'] as const).flatMap((code) => {
    const card = cardOf(facts, code)
    const [distance, also] = card?.gap.split(' · ') ?? []
    if (card?.met !== false || !distance) return []
    const source = { kind: 'source', figure: code } as const
    return [says`${card.name}${figure(distance, source)}${also ? says`，折合${figure(also, source)}` : []}`]
  })
  return missed.length === 0 ? [] : says`${joinedBy('；', missed)}，请主管部门会同有关区（市）县提出补差方案。`
}

function decide({ blockers }: BulletinFacts): Sentence {
  const source = { kind: 'blockers' } as const
  if (blockers.forTheCity > 0)
    return says`${figure(blockers.forTheCity, source)}件待市级议定的堵点提请市级调度会议研究，其余堵点由牵头单位按时限答复。`
  return blockers.open > 0 ? says`${figure(blockers.open, source)}件未销号的堵点由牵头单位按时限答复、按期销号。` : []
}

/** What follows from the figures, each only where there is something to do. */
export function nextSteps(facts: BulletinFacts): Sentence[] {
  const found = [catchUp(facts), start(facts), shares(facts), decide(facts)].filter((sentence) => sentence.length > 0)
  return found.length > 0 ? found : [says`各项指标没有落后序时和目标的情况，请各单位保持进度，按时报送下月数据。`]
}
