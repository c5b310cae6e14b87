import { useState } from 'react'
import type { SheetEdit } from '../sheet.ts'
import type { Say } from '../use-said.ts'
import { parseClipboard } from './parse-clipboard.ts'
import type { PasteGrid } from './paste-layout.ts'
import { isPlain } from './paste-plan.ts'
import { pasteSummary } from './paste-words.ts'
import { type PasteAnswers, planPaste } from './plan-paste.ts'

interface PasteInput {
  readonly grid: PasteGrid
  readonly apply: (edits: readonly SheetEdit[]) => void
  readonly say: Say
}

/** A paste that waits for its preview to be answered. */
export interface PendingPaste {
  readonly matrix: readonly (readonly string[])[]
  readonly grid: PasteGrid
}

export interface Paste {
  readonly pending: PendingPaste | undefined
  /** `asks` shows what it would do even where it is plain: who pastes beside the sheet has not said where to. */
  readonly paste: (text: string, asks?: boolean) => void
  readonly confirm: (answers: PasteAnswers) => void
  readonly cancel: () => void
}

/** Pastes at once what is plain, and asks first about everything else. */
export function usePaste({ grid, apply, say }: PasteInput): Paste {
  const [pending, setPending] = useState<PendingPaste>()

  function write(matrix: PendingPaste['matrix'], answers: PasteAnswers): void {
    // Planned again on the rows as they are now: somebody may have saved a cell meanwhile.
    const plan = planPaste(matrix, { ...grid, range: pending?.grid.range ?? grid.range }, answers)
    apply(plan.writes)
    say(plan.writes.length > 0 ? `${pasteSummary(plan)}。按 Ctrl+Z 撤销` : '粘贴的内容与表中相同，没有改动')
  }

  function paste(text: string, asks = false): void {
    const matrix = parseClipboard(text)
    if (matrix.length === 0) say('剪贴板里没有文字')
    else if (!asks && isPlain(planPaste(matrix, grid))) write(matrix, {})
    else setPending({ matrix, grid })
  }

  return {
    pending,
    paste,
    confirm: (answers) => {
      if (pending) write(pending.matrix, answers)
      setPending(undefined)
    },
    cancel: () => {
      setPending(undefined)
      say('已取消粘贴，没有改动')
    },
  }
}
