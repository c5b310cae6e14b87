import { getLineFile, listLineFiles } from '@pianqu/shared/reports/line-file.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { fileAddress } from '../../../api/call.ts'
import { queryOf } from '../../../api/query-of.ts'
import { FileList, type ListedFile } from '../../../ui/form/file-list.tsx'

interface LineFilesProps {
  readonly reportId: string
  readonly projectCode: string
}

/** The evidence that the district put beside the line; nothing where there is none. */
export function LineFiles({ reportId, projectCode }: LineFilesProps) {
  const { data } = useQuery(queryOf(listLineFiles, { params: { id: reportId } }))
  const files = (data?.rows ?? []).filter((file) => file.projectCode === projectCode)
  if (files.length === 0) return null
  return (
    <section aria-label="附件">
      <h3>附件 {files.length}</h3>
      <FileList
        files={files.map(
          ({ fileId, fileName, fileBytes, by, at }): ListedFile => ({
            id: fileId,
            name: fileName,
            bytes: fileBytes,
            by,
            at,
            href: fileAddress(getLineFile, { params: { id: reportId, projectCode, fileId } }),
          }),
        )}
      />
    </section>
  )
}
