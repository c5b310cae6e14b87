import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { EditedValue } from './edit.ts'
import styles from './editing.module.css'
import { type Clash, clashesOf } from './standing.ts'
import type { EditSession } from './use-editing.ts'

interface ClashDialogProps<Place, Value extends EditedValue> {
  readonly session: EditSession<Place, Value>
  /** Who the others are: anybody with the right, or colleagues of one unit. */
  readonly others: '他人' | '同事'
  readonly nameOf: (place: Place) => ReactNode
  /** What a place says, in words. */
  readonly wordsOf: (place: Place, value: Value) => string
}

/** Places that two people filled in differently: whoever typed here says which one stands, place by place. */
export function ClashDialog<Place, Value extends EditedValue>(props: ClashDialogProps<Place, Value>) {
  const { session, others, nameOf, wordsOf } = props
  const clashes = clashesOf(session.queue.kept, session.queue.seen)
  const [putOff, setPutOff] = useState(0)
  if (clashes.length === 0) return null
  if (putOff >= clashes.length) {
    return (
      <div className={styles['notice']} role="note">
        <strong>
          {clashes.length} 处与{others}同时修改，还没有选择
        </strong>
        <Button onClick={() => setPutOff(0)}>现在选择</Button>
      </div>
    )
  }
  const chooseAll = (side: 'mine' | 'theirs') => {
    for (const { key } of clashes) session.choose(key, side)
  }
  const sideOf = ({ key, place, ...values }: Clash<Place, Value>, side: 'mine' | 'theirs') => (
    <Button onClick={() => session.choose(key, side)} className={styles['side'] ?? ''}>
      <small>{side === 'mine' ? '我的' : '对方的'}</small> {wordsOf(place, values[side])}
    </Button>
  )
  return (
    <Dialog
      isOpen
      isWide
      onClose={() => setPutOff(clashes.length)}
      title={`${clashes.length} 处与${others}同时修改`}
      description="同一处两人填了不同的内容，请逐处选择保留哪一个。其余修改已经合并，没有丢失。可以先关闭，稍后再选。"
      cancel={null}
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
        {clashes.map((clash) => (
          <li key={clash.key}>
            <p>{nameOf(clash.place)}</p>
            {sideOf(clash, 'mine')}
            {sideOf(clash, 'theirs')}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
