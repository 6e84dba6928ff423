# shellcheck shell=sh
# Where `make install` puts things, and `make uninstall` takes them from.

DESTDIR=${DESTDIR:-}
PREFIX=${PREFIX:-/usr/local}
SYSCONFDIR=${SYSCONFDIR:-/etc}

bindir=$DESTDIR$PREFIX/bin
sbindir=$DESTDIR$PREFIX/sbin
unitdir=$DESTDIR$PREFIX/lib/systemd/system
sysusersdir=$DESTDIR$PREFIX/lib/sysusers.d
catalogdir=$DESTDIR$PREFIX/lib/systemd/catalog
sharedir=$DESTDIR$PREFIX/share/presided
mandir=$DESTDIR$PREFIX/share/man
bashdir=$DESTDIR$PREFIX/share/bash-completion/completions
# Debian's zsh looks for what packages bring in a folder of its own.
case $PREFIX in
/usr) zshdir=$DESTDIR/usr/share/zsh/vendor-completions ;;
*) zshdir=$DESTDIR$PREFIX/share/zsh/site-functions ;;
esac
fishdir=$DESTDIR$PREFIX/share/fish/vendor_completions.d
configdir=$DESTDIR$SYSCONFDIR/presided

export bindir sbindir unitdir sysusersdir catalogdir sharedir mandir
export bashdir zshdir fishdir configdir
