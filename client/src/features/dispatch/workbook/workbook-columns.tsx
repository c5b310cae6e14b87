import { problemOf } from '../../../api/api-problem.ts'
import { ImportMapping } from '../../../parts/mapping/import-mapping.tsx'
import { mappingHeadline } from '../../../parts/mapping/mapping-words.ts'
import type { Said } from '../../../parts/mapping/meant.ts'
import type { Mapping } from '../../../parts/mapping/use-mapping.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'

interface WorkbookColumnsProps {
  readonly mapping: Mapping
  readonly file: File | null
  readonly isComparing: boolean
  readonly onChange: (said: Said) => void
}

/** Folded where every column went where it belongs, as in the workbook of the system's own; open where there is something to say. */
export function WorkbookColumns({ mapping, file, isComparing, onChange }: WorkbookColumnsProps) {
  const { reading, said, error, isReading } = mapping
  const isPlain = reading?.problems.length === 0 && reading.columns.every(({ state }) => state === 'read')
  return (
    <>
      {(isReading || isComparing) && <p role="status">正在读取和核对</p>}
      {error && <ProblemNotice problem={problemOf(error)} />}
      {file && reading && (
        <details open={!isPlain}>
          <summary>列的对应：{mappingHeadline(reading)}</summary>
          <ImportMapping kind="reports" fileName={file.name} onKept={mapping.know} {...{ reading, said, onChange }} />
        </details>
      )}
    </>
  )
}
