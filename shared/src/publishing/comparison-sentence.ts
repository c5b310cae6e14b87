import { monthText } from '../time/month.ts'
import type { SnapshotComparison } from './snapshot.contract.ts'

type Facts = Pick<SnapshotComparison, 'from' | 'to' | 'rules' | 'indicators' | 'areas' | 'projects'>

interface Change {
  readonly from: { readonly light: string | null } | null
  readonly to: { readonly light: string | null } | null
}

const lightMoved = ({ from, to }: Change): boolean => from !== null && to !== null && from.light !== to.light

const counted = (areas: number, projects: number): string =>
  [areas > 0 && `${areas}个片区`, projects > 0 && `${projects}个项目`].filter(Boolean).join('、')

/** `1个片区、2个项目灯号变化`; nothing where nothing is counted. */
function clause(
  { areas, projects }: Pick<Facts, 'areas' | 'projects'>,
  isMeant: (change: Change) => boolean,
  verb: string,
) {
  const text = counted(areas.filter(isMeant).length, projects.filter(isMeant).length)
  return text ? [`${text}${verb}`] : []
}

/** `2025-10-1（10月） 与 2025-09-2（9月）`: of different months it is a change over time, and says so. */
function namesOf({ from, to }: Facts): string {
  if (!to) return `${monthText(from.month)}最新数据与快照${from.number}相比`
  const tells = from.month === to.month ? '' : '（不同月份，含当月进展）'
  return `${to.number}与${from.number}相比${tells}`
}

/** The difference in one line: 「2025-09-2与2025-09-1相比：2个片区、3个项目不同；1个项目灯号变化」. */
export function comparisonSentence(facts: Facts): string {
  const { rules, indicators } = facts
  const all = clause(facts, () => true, '不同')
  const clauses = [
    ...all,
    ...clause(facts, lightMoved, '灯号变化'),
    ...clause(facts, ({ from }) => from === null, '新列入'),
    ...clause(facts, ({ to }) => to === null, '已移出'),
    ...indicators.map(
      ({ name, from, to }) =>
        `${name}${from?.display === to?.display ? `仍为${to?.display ?? '—'}，分子分母有变` : `由${from?.display ?? '—'}变为${to?.display ?? '—'}`}`,
    ),
    ...(rules.length > 0 ? ['规则版本不同'] : []),
  ]
  return `${namesOf(facts)}：${clauses.length > 0 ? clauses.join('；') : '数字、灯号、位次和规则版本都相同'}`
}
