import type { Light } from '@pianqu/shared/lights/light.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { figuresIf } from '../figures/month-figures.query.ts'
import type { DraftLine } from './report.repository.ts'

type Line = Pick<DraftLine, 'projectCode' | 'content' | 'isExempt'>

/** How a project would stand by a line. */
interface LineLight {
  readonly light: Light | null
  /** Why it is that light: the sentences of the parts that give it. */
  readonly sentences: readonly string[]
  /** Points behind its schedule, as they are shown; null without a plan. */
  readonly behindDisplay: string | null
}

const unlit = (light: Light | null): LineLight => ({ light, sentences: [], behindDisplay: null })

/** The light each project would have if its line of the month were accepted as it stands. */
export function lightsOfLines(db: Database, month: Month): (line: Line) => LineLight {
  const figureOf = figuresIf(db, month)
  return ({ projectCode, content, isExempt }) => {
    if (isExempt) return unlit('exempt')
    if (content.investedYuan === null) return unlit(null)
    const { investedYuan, statisticsYuan, actualStart, actualCompletion } = content
    const figure = figureOf({ projectCode, month, investedYuan, statisticsYuan, actualStart, actualCompletion })
    if (!figure) return unlit(null)
    const { light, computed, components, override } = figure.light
    const sentences = components.filter((part) => part.light === computed).map(({ sentence }) => sentence)
    return {
      light,
      sentences: override ? [`人工定灯：${override.reason}`, ...sentences] : sentences,
      behindDisplay: figure.behindDisplay,
    }
  }
}
