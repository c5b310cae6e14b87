import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { getLineFile, type listLineFiles } from '@pianqu/shared/reports/line-file.contract.ts'
import { fileAddress } from '../../api/call.ts'
import type { ListedFile } from '../../ui/form/file-list.tsx'

interface Line {
  readonly reportId: string
  readonly projectCode: string
}

/** The evidence beside one line, out of that of its report. */
export const filesOfLine = (
  all: ReplyOf<typeof listLineFiles> | undefined,
  { reportId: id, projectCode }: Line,
): ListedFile[] =>
  (all?.rows ?? [])
    .filter((file) => file.projectCode === projectCode)
    .map(({ fileId, fileName, fileBytes, by, at }) => ({
      id: fileId,
      name: fileName,
      bytes: fileBytes,
      by,
      at,
      href: fileAddress(getLineFile, { params: { id, projectCode, fileId } }),
    }))
