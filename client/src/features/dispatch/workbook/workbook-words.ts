import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'

type Counted = Pick<ImportResult, 'changed' | 'unchanged' | 'rejected'>

/** `将更改 3 行，12 行未变；1 行有误，不会写入。`. */
export function previewWords({ changed, unchanged, rejected }: Counted): string {
  const changes = changed > 0 ? `将更改 ${changed} 行` : '没有要更改的行'
  const same = unchanged > 0 ? `，${unchanged} 行未变` : ''
  const rejects = rejected > 0 ? `；${rejected} 行有误，不会写入` : ''
  return `${changes}${same}${rejects}。`
}

/** What has happened, as a title and a sentence. */
export function doneWords(
  result: Counted & Pick<ImportResult, 'submitted' | 'reasons'>,
  isSubmit: boolean,
): [string, string] {
  const { changed, rejected, submitted, reasons = [] } = result
  const written = `更改 ${changed} 行${rejected > 0 ? `，${rejected} 行有误没有写入` : ''}。`
  if (submitted) return ['已导入并提交', `${written}审核开始前可以撤回。`]
  if (isSubmit) return ['已导入，没有提交', `${written}${reasons[0] ?? ''}`]
  return ['已导入', written]
}

/** Why nothing can be imported yet; empty where it can. */
export function waitingWords(result: Counted & Pick<ImportResult, 'reasons'>, isRead: boolean): string {
  const { changed, rejected, reasons = [] } = result
  if (rejected > 0) return '建议先在文件中改好有误的行再导入：写入之后这份文件就成了旧版，要重新下载'
  if (reasons.length > 0) return changed > 0 ? '可以先导入，处理后再提交' : '文件与系统中的填报一致，没有要写入的内容'
  return isRead ? '' : '勾选「已核对」后可以导入并提交'
}
