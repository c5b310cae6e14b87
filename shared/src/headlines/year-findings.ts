import { namesText } from '../number/counted-names.ts'
import { percentText, type Ratio, type Target } from '../number/ratio.ts'
import { distanceToTarget } from '../number/share-words.ts'
import { type Finding, findingOf, shortName } from './headline.ts'

export interface BondFacts {
  readonly year: number
  readonly basis: 'issued-new' | 'quota' | 'spent'
  readonly ratio: Ratio | null
  readonly target: Target
  /** Why there is no share. */
  readonly missing: string | null
  readonly state: 'met' | 'reachable' | 'unreachable' | 'missed' | null
  /** With its unit: what of the rest must go to key areas, or what is still lacking. */
  readonly need: string
  /** Both gaps, the last batch, what was not issued in time. */
  readonly details: readonly string[]
}

const bondSubjects = {
  'issued-new': '重点片区新增专项债占',
  quota: '重点片区占专项债下达限额',
  spent: '重点片区专项债支出占',
} as const

/** 「2025年重点片区新增专项债占36.7%，距目标差13.3个百分点；仍可达标，待发行须投53.00亿元」. */
export function bondFinding({ year, basis, ratio, target, missing, state, need, details }: BondFacts): Finding {
  const subject = `${year}年${bondSubjects[basis]}`
  if (!ratio?.denominator) return findingOf(`${subject}比未知：${shortName(missing ?? '缺全市总额', 20)}`, [], details)
  const outlooks = {
    met: '全年已达标',
    reachable: `须再投${need}`,
    unreachable: '年内已难达标',
    missed: '全年未达标',
  } as const
  return findingOf(
    `${subject}${percentText(ratio, target)}，${distanceToTarget(ratio, target)}`,
    state === null ? [] : [outlooks[state]],
    details,
  )
}

interface RoundFacts {
  readonly year: number
  readonly stage: 'none' | 'marking' | 'reply' | 'audit' | 'published'
  /** `还有12天`, `逾期3天`, of marking. */
  readonly due: string
  readonly publishedOn: string | null
  readonly version: number | null
}

/** Where the yearly round stands, and what is next. */
export function roundFinding({ year, stage, due, publishedOn, version }: RoundFacts): Finding {
  const subject = `${year}年度全市双向考核`
  if (stage === 'none') return findingOf(`${subject}还没有开始`)
  if (stage === 'marking') return findingOf(`${subject}评分中，${due}`)
  if (stage === 'reply') return findingOf(`${subject}答复中`, ['评分已封存，请被评单位答复'])
  if (stage === 'audit') return findingOf(`${subject}审核中`, ['结果尚未发布'])
  return findingOf(
    `${subject}已发布`,
    version !== null && version > 1 ? [`已更正到第${version}版`] : [],
    publishedOn === null ? [] : [`${publishedOn}发布`],
  )
}

interface ResultFacts {
  readonly year: number
  readonly direction: string
  readonly first: readonly string[]
  readonly excellent: number
  readonly good: number
  readonly fair: number
  readonly unranked: number
  /** No published indicator gave anybody a score. */
  readonly isObjectiveEmpty: boolean
}

/** Who is first, and that the objective part is empty where it is. */
export function resultFinding(facts: ResultFacts): Finding {
  const { year, direction, first, excellent, good, fair, unranked, isObjectiveEmpty } = facts
  const [one] = first
  const subject = `${year}年度${direction}`
  if (one === undefined) return findingOf(`${subject}没有可以排名的单位`)
  return findingOf(
    `${subject}：${first.length > 1 ? `${first.length}个单位并列第一` : `${shortName(one)}第一`}`,
    [...(isObjectiveEmpty ? ['客观分为空，只按主观分'] : []), `优秀${excellent}个、良好${good}个、一般${fair}个`],
    [...(first.length > 1 ? [namesText(first, '单位')] : []), ...(unranked > 0 ? [`${unranked}个不排名`] : [])],
  )
}

interface LibraryFacts {
  readonly year: number
  readonly total: number
  readonly met: number
  readonly missed: number
  readonly unjudged: number
  readonly missing: number
  /** Of the missing: those that somebody has to type. */
  readonly owed: number
}

/** 「2025年全市21个指标：6个未达标、9个达标；1个缺数，请补录」. */
export function libraryFinding({ year, total, met, missed, unjudged, missing, owed }: LibraryFacts): Finding {
  if (total === 0) return findingOf(`${year}年全市还没有指标`)
  const judged = [missed > 0 && `${missed}个未达标`, met > 0 && `${met}个达标`].filter((clause) => clause !== false)
  return findingOf(`${year}年全市${total}个指标${judged.length > 0 ? `：${judged.join('、')}` : '都只跟踪'}`, [
    ...(missing > 0 ? [`${missing}个缺数${owed > 0 ? '，请补录' : ''}`] : []),
    ...(unjudged > 0 && judged.length > 0 ? [`${unjudged}个只跟踪`] : []),
  ])
}

interface LedgerFacts {
  readonly year: number
  readonly documents: number
  readonly measures: number
  readonly expired: number
  /** Days until the first of them expires; `null` where none is about to. */
  readonly daysLeft: number | null
}

/** 「2025年全市2份政策、19条措施；64天后到期，请准备接续」. */
export function ledgerFinding({ year, documents, measures, expired, daysLeft }: LedgerFacts): Finding {
  const subject = `${year}年全市${documents}份政策、${measures}条措施`
  if (documents === 0) return findingOf(`${year}年还没有录入政策文件`)
  if (expired === documents) return findingOf(`${subject}都已失效`, ['请录入接续文件'])
  if (daysLeft !== null) return findingOf(subject, [`${daysLeft}天后到期，请准备接续`])
  return findingOf(subject, [expired > 0 ? `${expired}份已失效` : '都在有效期内'])
}
