import styles from './form/choice.module.css'
import type { MenuProps } from './menu-list.tsx'
import { onDemand, useOnDemand } from './on-demand.tsx'

const list = onDemand(() => import('./menu-list.tsx').then((part) => part.MenuList))

/** Actions behind one button. They are loaded when somebody comes near it; until then stands what it looks like. */
export function Menu(props: MenuProps) {
  const { Content, near, want, isWanted } = useOnDemand(list)
  if (Content) return <Content {...props} isOpenAtFirst={isWanted} />
  return (
    <button
      type="button"
      className={props.triggerClass ?? styles['control']}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={near}
      onFocus={near}
      onClick={want}
    >
      {props.trigger}
    </button>
  )
}
