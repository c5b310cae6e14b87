import { getAnnotated, type ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { fileAddress } from '../../api/call.ts'
import { paths } from '../../navigation/paths.ts'
import { ImportCounts } from '../../parts/import-counts.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ImportDetails } from './import-details.tsx'
import { kindAfter } from './import-needs.ts'
import styles from './importing.module.css'
import { rowsToWrite } from './preview-step.tsx'

interface ResultStepProps {
  readonly result: ImportResult
  readonly allowed: readonly ImportKind[]
  readonly onBegin: (kind: ImportKind | undefined) => void
}

/** What was written, and what comes next. */
export function ResultStep({ result, allowed, onBegin }: ResultStepProps) {
  const { kind, added, changed, rejected, importId } = result
  const next = kindAfter(kind, allowed)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <>
      <p ref={said} tabIndex={-1} role="status" className={styles['done']}>
        已写入 {rowsToWrite(result)} 行：新增 {added} 行、更改 {changed} 行
        {rejected > 0 && `；${rejected} 行有误，没有写入`}。需要时可在下方导入记录中撤销。
      </p>
      <ImportCounts result={result} />
      <div className={styles['actions']}>
        {kind === 'accounts' && added > 0 && (
          <Link {...paths.accounts({ state: 'waiting' })} className={buttonClass('primary')}>
            给新增的账号发放一次性密码
          </Link>
        )}
        {next && <Button onClick={() => onBegin(next)}>接着导入{importKindNames[next]}</Button>}
        <Button onClick={() => onBegin(kind)}>再导入一个{importKindNames[kind]}文件</Button>
        <Button onClick={() => onBegin(undefined)}>选择其他表</Button>
        {rejected > 0 && (
          <a href={fileAddress(getAnnotated, { params: { id: importId } })} download className={buttonClass()}>
            下载标注后的工作簿
          </a>
        )}
      </div>
      {rejected > 0 && <ImportDetails result={{ ...result, diffs: [] }} />}
    </>
  )
}
