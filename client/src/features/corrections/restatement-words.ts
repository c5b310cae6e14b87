import type { Light } from '@pianqu/shared/lights/light.ts'
import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'

/** `2025年9月有 2 处与快照 2025-09-1 不同（1 个片区、1 个项目），可重新发布`. */
export function restatementText({ month, snapshot, areas, projects, hiddenProjects }: Restatement): string {
  const count = projects.length + hiddenProjects
  const kinds = [areas.length > 0 && `${areas.length} 个片区`, count > 0 && `${count} 个项目`]
    .filter(Boolean)
    .join('、')
  return `${monthText(month)}有 ${areas.length + count} 处与快照 ${snapshot.number} 不同（${kinds}），可重新发布`
}

interface Figure {
  readonly ytdYuan: number | null
  readonly behindDisplay: string | null
  readonly light: Light | null
  readonly place?: number | null
}

const points = (display: string | null): string => (display === null ? '—' : `${display}个百分点`)

const readings: readonly { readonly name: string; readonly of: (figure: Figure) => string | null }[] = [
  { name: '本年累计', of: ({ ytdYuan }) => (ytdYuan === null ? '未报' : moneyLine(ytdYuan, 4)) },
  { name: '落后序时', of: ({ behindDisplay }) => points(behindDisplay) },
  { name: '灯号', of: ({ light }) => lightWord(light) },
  { name: '名次', of: ({ place }) => (place === undefined ? null : place === null ? '无名次' : `第${place}名`) },
]

/** What moved, one sentence for each: `本年累计 900万元 → 840万元`. */
export function differenceTexts(from: Figure | null, to: Figure | null): string[] {
  if (!from) return ['快照中没有']
  if (!to) return ['现已不在范围内']
  return readings.flatMap(({ name, of }) => {
    const [was, now] = [of(from), of(to)]
    return was === null || was === now ? [] : [`${name} ${was} → ${now}`]
  })
}
