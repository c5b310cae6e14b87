import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Frozen } from '@pianqu/shared/publishing/frozen.schema.ts'
import { upgraded } from '@pianqu/shared/snapshots/upgrade.ts'
import type { FrozenPart } from '@pianqu/shared/snapshots/upgrade-step.ts'

interface Stored {
  readonly format: number
  readonly content: string
}

/** A part of a snapshot in today's shape, whichever version stored it. Throws snapshot/newer-format. */
export function readFrozen<Part extends FrozenPart>(part: Part, { format, content }: Stored): Frozen[Part] {
  const shape = upgraded(part, format, JSON.parse(content))
  if (!shape) {
    const detail = '这份快照由更新版本的系统发布，当前版本不能读取，请升级后再看'
    throw new ProblemError('snapshot/newer-format', { detail })
  }
  // The command wrote it from this very type, or the steps since have brought it there: the golden snapshots show it.
  return shape as Frozen[Part]
}
