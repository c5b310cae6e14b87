import { chosenColumns, columnsParameter, fixedColumns } from '@pianqu/shared/lists/list-column.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/form/check.tsx'
import styles from './list.module.css'

interface ColumnsDialogProps {
  readonly columns: readonly {
    readonly key: string
    readonly header: string
    readonly isSpare?: true
    readonly isFixed?: true
  }[]
  readonly chosen: string | undefined
  readonly onColumns: (columns: string | undefined) => void
  readonly onClose: () => void
}

const keysOf = (columns: readonly { readonly key: string }[]): string[] => columns.map(({ key }) => key)

/** Which columns stand in the list, and so in its workbook, its copy and on paper. */
export function ColumnsDialog({ columns, chosen, onColumns, onClose }: ColumnsDialogProps) {
  const usual = keysOf(chosenColumns(columns, undefined))
  const [keys, setKeys] = useState(() => keysOf(chosenColumns(columns, chosen)))
  const fixed = fixedColumns(columns)
  const rest = columns.filter((column) => !fixed.includes(column))
  const turn = (key: string) => setKeys(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key])
  const isNone = !rest.some(({ key }) => keys.includes(key))
  const apply = () => {
    const isUsual = keys.length === usual.length && usual.every((key) => keys.includes(key))
    const inOrder = rest.filter(({ key }) => keys.includes(key))
    onColumns(isUsual ? undefined : columnsParameter(keysOf(inOrder)))
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="选列"
      description={`「${fixed.map(({ header }) => header).join('」「')}」总要显示；导出、复制和打印都只含选中的列。`}
      note={isNone && '至少再选一列'}
      actions={
        <>
          <Button onClick={() => setKeys(usual)}>恢复常用列</Button>
          <Button variant="primary" disabled={isNone} onClick={apply}>
            显示这些列
          </Button>
        </>
      }
    >
      <div className={styles['choices']}>
        {rest.map(({ key, header }) => (
          <Check key={key} isChecked={keys.includes(key)} onChange={() => turn(key)}>
            {header}
          </Check>
        ))}
      </div>
    </Dialog>
  )
}
