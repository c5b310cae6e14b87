import { listLineFiles } from '@pianqu/shared/reports/line-file.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../api/query-of.ts'
import { filesOfLine } from '../../../parts/report/line-files.ts'
import { FileList } from '../../../ui/form/file-list.tsx'

interface LineFilesProps {
  readonly reportId: string
  readonly projectCode: string
}

/** The evidence that the district put beside the line; nothing where there is none. */
export function LineFiles(line: LineFilesProps) {
  const { data } = useQuery(queryOf(listLineFiles, { params: { id: line.reportId } }))
  const files = filesOfLine(data, line)
  if (files.length === 0) return null
  return (
    <section aria-label="附件">
      <h3>附件 {files.length}</h3>
      <FileList files={files} />
    </section>
  )
}
