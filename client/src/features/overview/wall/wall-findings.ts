import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { addMonths, monthNumber } from '@pianqu/shared/time/month.ts'
import { rankPeers } from '../peer-ranking.ts'

/** One finding at a time: what is drawn below it, and the sentence. */
export interface WallFinding {
  readonly kind: 'lights' | 'ranking' | 'attention' | 'changes'
  readonly title: string
}

function rankingFinding({ areas, isRanked }: Overview): WallFinding[] {
  const ranked = isRanked ? rankPeers(areas, 'all') : []
  const [first, last] = [ranked[0]?.area, ranked.at(-1)?.area]
  if (!first || !last || first === last) return []
  const words = ({ name, behindDisplay }: typeof first) => `${name}${behindText(behindDisplay)}`
  return [{ kind: 'ranking', title: `投资进度：${words(first)}，居首；${words(last)}，居末` }]
}

function attentionFinding({ attention }: Overview): WallFinding[] {
  const [first] = attention
  return first ? [{ kind: 'attention', title: `${attention.length}项需要关注，首先是${first.title}` }] : []
}

function changesFinding({ changes, month }: Overview): WallFinding[] {
  if (changes.length === 0) return []
  return [{ kind: 'changes', title: `较${monthNumber(addMonths(month, -1))}月，${changes.length}个片区灯号有变化` }]
}

/** What a wall says in turn; a finding about nothing is left out. */
export function wallFindings(overview: Overview): WallFinding[] {
  return [
    { kind: 'lights', title: overview.headline },
    ...rankingFinding(overview),
    ...attentionFinding(overview),
    ...changesFinding(overview),
  ]
}

/** How many columns show all areas in few rows, each as wide as it can be. */
export const columnsFor = (count: number): number => (count <= 12 ? 6 : count <= 24 ? 8 : Math.ceil(count / 4))
