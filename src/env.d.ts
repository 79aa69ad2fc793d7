interface ImportMetaEnv {
  /** "pseudo" in the pseudo-locale build, otherwise undefined. */
  readonly PUBLIC_LOCALE?: string;
}
