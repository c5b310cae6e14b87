import { namesText } from '../number/counted-names.ts'
import { type AnyRatio, percentText, type Target } from '../number/ratio.ts'
import { distanceToTarget } from '../number/share-words.ts'
import { type Month, monthText } from '../time/month.ts'
import { counted, type Finding, findingOf, type Part, shortName } from './headline.ts'

/** How far the review is while a month is being filled; `null` of any other. */
type BeingFilled = { readonly accepted: number; readonly owed: number } | null

/** 「已审 437/938，暂计：」 comes before anything that is said of such a month. */
const begin = (beingFilled: BeingFilled): string =>
  beingFilled ? `已审 ${beingFilled.accepted}/${beingFilled.owed}，暂计：` : ''

const isKnown = (ratio: AnyRatio | null): ratio is AnyRatio => ratio !== null && Number(ratio.denominator) !== 0

/** `差13.3个百分点`, `高于目标1.2个百分点`. */
const gapText = ({ ratio, target }: NonNullable<OverviewFacts['bondShare']>): string =>
  distanceToTarget(ratio, target).replace('距目标', '')

export interface OverviewFacts {
  readonly month: Month
  readonly beingFilled: BeingFilled
  /** `null`, or over nothing, where there is no share yet. */
  readonly bondShare: { readonly ratio: AnyRatio; readonly target: Target } | null
  /** Of the key areas; `null` where none could be measured. */
  readonly redAreas: number | null
  /** Of the key areas, as their cards count; `null` where none could be measured. */
  readonly redProjects: number | null
  /** Blockers for the city to decide; said where there are any. */
  readonly cityBlockers?: number
}

/** 「2025年9月重点片区专项债占36.7%，距目标差13.3个百分点；3个片区滞后；62个项目亮红灯」. */
export function overviewFinding(facts: OverviewFacts): Finding {
  const { month, beingFilled, bondShare } = facts
  const when = `${begin(beingFilled)}${monthText(month)}重点片区`
  const share = bondShare && isKnown(bondShare.ratio) ? bondShare : null
  const clauses = lightClauses(facts)
  if (!share) return findingOf(`${when}${clauses.length > 0 ? '尚无专项债占比' : '尚无可汇总的数据'}`, clauses)
  const figure = `${when}专项债占${percentText(share.ratio, share.target)}`
  // How far the review is takes the room of the gap.
  return beingFilled
    ? findingOf(figure, [gapText(share), ...clauses])
    : findingOf(`${figure}，${gapText(share)}`, clauses)
}

function lightClauses({ redAreas, redProjects, cityBlockers = 0 }: OverviewFacts): Part[] {
  const areas = redAreas === null ? [] : [redAreas > 0 ? counted(`${redAreas}个片区滞后`, 'red-areas') : '无片区滞后']
  const waiting = cityBlockers > 0 ? [counted(`${cityBlockers}件待市级议定`, 'city-blockers')] : []
  const none = redProjects === 0 ? ['无项目亮红灯'] : []
  return [...areas, ...waiting, ...(redProjects ? [counted(`${redProjects}个项目亮红灯`, 'red-projects')] : none)]
}

interface PlaceFacts {
  readonly month: Month
  readonly beingFilled: BeingFilled
  readonly stand: 'unlisted' | 'grey' | 'pending' | 'unmeasured' | 'measured'
  /** `低于序时12.3个百分点`. */
  readonly against: string
  readonly redProjects: number
  readonly openBlockers?: number
  /** How the light came about, whole. */
  readonly sentence: string | null
}

const placeStands = {
  unlisted: '不在重点片区名单内',
  grey: '尚未报送，请催报',
  pending: '已报待审',
  unmeasured: '尚无年度计划或月报',
} as const

/** The finding about one area: where it stands against its schedule, and what is red in it. */
export function areaFinding({ month, beingFilled, stand, against, redProjects, sentence }: PlaceFacts): Finding {
  const when = `${begin(beingFilled)}${monthText(month)}`
  if (stand !== 'measured') return findingOf(`${when}本片区${placeStands[stand]}`)
  const reds = redProjects > 0 ? [`${redProjects}个项目滞后，须逐个调度`] : []
  return findingOf(`${when}本片区投资${against}`, reds, sentence ? [sentence] : [])
}

interface ProjectFacts {
  readonly month: Month
  readonly stand: 'grey' | 'pending' | 'unruled' | 'lit'
  /** The word of its light, and which of its parts gave it. */
  readonly light: string
  readonly because: string | null
  /** How the light came about, whole. */
  readonly sentence: string | null
}

/** The finding about one project: its light, and what it comes from. */
export function projectFinding({ month, stand, light, because, sentence }: ProjectFacts): Finding {
  const when = monthText(month)
  if (stand === 'pending') return findingOf(`${when}本项目已报待审`)
  if (stand === 'grey') return findingOf(`${when}本项目尚未报送，请催报`)
  if (stand === 'unruled') return findingOf(`${when}本项目没有适用的亮灯规则`)
  return findingOf(`${when}本项目${light}${because ? `：${because}` : ''}`, [], sentence ? [sentence] : [])
}

interface ListFacts {
  readonly month: Month
  readonly provisional: boolean
  /** Which of them are listed: `重点`, `全市`, `符合条件的`. */
  readonly scope: string
  readonly noun: '片区' | '项目'
  readonly total: number
  readonly red: number
  readonly yellow: number
  readonly grey: number
}

/** A list in one line: how many there are, and how many of them ask for something. */
export function listFinding({ month, provisional, scope, noun, total, red, yellow, grey }: ListFacts): Finding {
  const when = `${monthText(month)}${provisional ? '（暂计）' : ''}`
  if (total === 0) return findingOf(`${when}没有符合条件的${noun}`)
  const clauses = [red > 0 && `${red}个滞后`, yellow > 0 && `${yellow}个预警`, grey > 0 && `${grey}个未报`].filter(
    (clause) => clause !== false,
  )
  return findingOf(`${when}${scope}${noun}${total}个`, [clauses.length > 0 ? clauses.join('、') : '没有滞后和预警'])
}

interface RankingFacts {
  /** `2025年9月`, `2025年第3季度`, `2025年`. */
  readonly label: string
  readonly groupName: string
  /** Why nobody is ranked; `null` where they are. */
  readonly notice: string | null
  readonly leaders: readonly string[]
  /** With its unit: `92.10分`. */
  readonly score: string | null
  /** By how much the first leads the second, `1.20分`. */
  readonly lead: string | null
  readonly up: number
  readonly down: number
  /** Those who must catch up, with the name of their list. */
  readonly push: readonly string[]
  readonly pushName: string
  /** Those without a place. */
  readonly silent: readonly string[]
  readonly unit: string
  readonly comparedWith: string | null
}

/** Who leads and by how much, who must catch up; who moved and who has no place stands below. */
export function rankingFinding(facts: RankingFacts): Finding {
  const { label, groupName, notice, leaders, score, unit } = facts
  const subject = `${label}${groupName}`
  if (notice !== null) return findingOf(`${subject}：${shortName(notice, 24)}`, [], notice.length > 24 ? [notice] : [])
  const [first] = leaders
  const details = rankingDetails(facts)
  if (first === undefined || score === null) return findingOf(`${subject}没有可以排名的${unit}`, [], details)
  const who = leaders.length === 1 ? `${shortName(first)}第1` : `${leaders.length}个${unit}并列第1`
  return findingOf(`${subject}：${who}（${score}）`, rankingClauses(facts), details)
}

function rankingClauses({ leaders, lead, push, pushName }: RankingFacts): string[] {
  return [
    ...(lead && leaders.length === 1 ? [`领先${lead}`] : []),
    ...(push.length > 0 ? [`${push.length}个${pushName}`] : []),
  ]
}

function rankingDetails({ up, down, push, pushName, silent, unit, comparedWith }: RankingFacts): string[] {
  const moved = [up > 0 && `${up}个上升`, down > 0 && `${down}个下降`].filter(Boolean).join('、') || '名次没有变化'
  return [
    ...(comparedWith === null ? [] : [`比${comparedWith}${moved}`]),
    ...(push.length > 0 ? [`${pushName}：${namesText(push, unit)}`] : []),
    ...(silent.length > 0 ? [`${namesText(silent, unit)}不参与排名`] : []),
  ]
}

interface SilenceFacts {
  readonly month: Month
  readonly provisional: boolean
  readonly projects: number
  readonly most: { readonly name: string; readonly count: number } | null
}

/** 「2025年9月全市41个项目有沉默预警；形象进度文字未变最多，18个」. */
export function silenceFinding({ month, provisional, projects, most }: SilenceFacts): Finding {
  const of = `${monthText(month)}${provisional ? '（暂计）' : ''}全市`
  if (projects === 0 || !most) return findingOf(`${of}没有沉默预警`)
  return findingOf(`${of}${projects}个项目有沉默预警`, [`${shortName(most.name, 14)}最多，${most.count}个`])
}

interface BoardFacts {
  readonly month: Month
  readonly isPublished: boolean
  readonly owing: number
  readonly handedIn: number
  readonly exempt: number
  readonly overdue: number
  readonly missing: number
  readonly returned: number
  readonly accepted: number
  readonly owed: number
  /** Of a published month its snapshot. */
  readonly snapshot: string | null
}

/** 「2025年10月全市24个区县已报18个；2个逾期，请催报；已接收310/412行」. */
export function boardFinding(facts: BoardFacts): Finding {
  const { month, isPublished, owing, handedIn, exempt, overdue, missing, returned, accepted, owed, snapshot } = facts
  const clauses = [
    ...(overdue > 0 ? [`${overdue}个逾期，请催报`] : []),
    ...(missing > 0 ? [`${missing}个未报`] : []),
    `已接收${accepted}/${owed}行`,
    ...(returned > 0 ? [`${returned}个退回待改`] : []),
    ...(exempt > 0 ? [`${exempt}个免报`] : []),
  ]
  const state = isPublished ? '已发布，' : ''
  return findingOf(
    `${monthText(month)}${state}全市${owing}个区县已报${handedIn}个`,
    clauses,
    snapshot === null ? [] : [`快照${snapshot}`],
  )
}
