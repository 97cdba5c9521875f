import styles from './printed-address.module.css'

/** Where a page stands, on paper alone: whoever finds it on a wall can find it again. */
export function PrintedAddress({ path, origin }: { readonly path: string; readonly origin: string }) {
  return <p className={styles.address}>{new URL(path, origin).href}</p>
}
