import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import type { BatchRecord } from './batch-record.ts'
import { ChangeUseDialog } from './change-use-dialog.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'

/** What those who keep the bonds may do with a batch. */
export function BatchActions({ record }: { readonly record: BatchRecord }) {
  const [dialog, setDialog] = useState<'reverse' | 'change' | null>(null)
  const close = () => setDialog(null)
  return (
    <Row gap={8} data-print="hide">
      <Button onClick={() => setDialog('reverse')}>冲回分配</Button>
      <Button onClick={() => setDialog('change')}>变更用途</Button>
      {dialog === 'reverse' && <ReverseDialog record={record} onClose={close} />}
      {dialog === 'change' && <ChangeUseDialog record={record} onClose={close} />}
    </Row>
  )
}
