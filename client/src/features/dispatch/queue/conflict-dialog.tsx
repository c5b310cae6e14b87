import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { useState } from 'react'
import { contentText } from '../../../parts/content-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from '../dispatch.module.css'
import { cellKey } from './pending-cells.ts'
import type { CellClash, Clashes } from './queue-merge.ts'

interface ConflictDialogProps {
  readonly clashes: Clashes
  readonly nameOf: (projectCode: string) => string
  readonly onChoose: (key: string, side: 'mine' | 'theirs') => void
}

const fieldName = ({ field }: CellClash): string => (field === 'isUnchanged' ? '无变化' : contentFieldNames[field])

/** Cells that two people changed differently: whoever typed here says which one stands, cell by cell. */
export function ConflictDialog({ clashes, nameOf, onChoose }: ConflictDialogProps) {
  const cells = Object.values(clashes)
  const [putOff, setPutOff] = useState(0)
  if (cells.length === 0) return null
  const chooseAll = (side: 'mine' | 'theirs') => {
    for (const cell of cells) onChoose(cellKey(cell), side)
  }
  if (putOff >= cells.length) {
    return (
      <div className={styles['standing']} data-urgent role="note">
        <strong>{cells.length} 处与他人同时修改，还没有选择</strong>
        <Button onClick={() => setPutOff(0)}>现在选择</Button>
      </div>
    )
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={() => setPutOff(cells.length)}
      title={`${cells.length} 处与他人同时修改`}
      description="同一格两人填了不同的值，请逐格选择保留哪一个。其余修改已经合并，没有丢失。可以先关闭，稍后再选。"
      actions={
        <>
          <Button onClick={() => chooseAll('theirs')}>全部用对方的</Button>
          <Button variant="primary" onClick={() => chooseAll('mine')}>
            全部用我的
          </Button>
        </>
      }
    >
      <ul className={styles['clashes']}>
        {cells.map((cell) => (
          <li key={cellKey(cell)}>
            <p>
              {nameOf(cell.projectCode)} · <strong>{fieldName(cell)}</strong>
            </p>
            <Side label="我的" cell={cell} value={cell.mine} onChoose={() => onChoose(cellKey(cell), 'mine')} />
            <Side label="对方的" cell={cell} value={cell.theirs} onChoose={() => onChoose(cellKey(cell), 'theirs')} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function sideText({ field }: CellClash, value: CellClash['mine']): string {
  if (typeof value === 'boolean' || field === 'isUnchanged') return value ? '是' : '否'
  return contentText(field, value)
}

interface SideProps {
  readonly label: string
  readonly cell: CellClash
  readonly value: CellClash['mine']
  readonly onChoose: () => void
}

function Side({ label, cell, value, onChoose }: SideProps) {
  return (
    <Button onClick={onChoose} className={styles['side'] ?? ''}>
      <small>{label}</small> {sideText(cell, value)}
    </Button>
  )
}
