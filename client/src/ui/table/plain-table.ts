import { classNames } from '../class-names.ts'
import styles from './plain-table.module.css'

/** How a table looks that stands in a card: lines between its rows, no frame; its own class sets room and height. */
export const plainTable = (own: string | undefined): string => classNames(styles['table'], own)
