# Shared by run, test and rehearsal. The working directory is the project's root.

built=deploy/target/.built

say_missing() { # program, what to install
  echo "$1 is missing: install it (on Debian: apt-get install $2) and start again." >&2
  exit 1
}

need_tools() {
  command -v java >/dev/null || say_missing "A Java development kit, version 17 or later," openjdk-17-jdk
  command -v javac >/dev/null || say_missing "The Java compiler (a JDK, not only a JRE)" openjdk-17-jdk
  local version
  version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  if [ "$version" -lt 17 ]; then
    echo "Java $version is too old: version 17 or later is needed (on Debian: apt-get install openjdk-17-jdk)." >&2
    exit 1
  fi
  command -v mvn >/dev/null || say_missing "Maven" maven
  if ! command -v node >/dev/null; then
    echo "Node.js, version 20 or later, is missing: install it (see nodejs.org) and start again." >&2
    exit 1
  fi
  version=$(node --version | sed -E 's/^v([0-9]+).*/\1/')
  if [ "$version" -lt 20 ]; then
    echo "Node.js $version is too old: version 20 or later is needed (see nodejs.org)." >&2
    exit 1
  fi
  command -v npm >/dev/null || say_missing "npm" npm
}

# True when a source is newer than the last complete build.
sources_changed() {
  [ ! -f "$built" ] && return 0
  local needed
  for needed in src/platform/target/platform.war audit-tools/target/audit.jar \
      deploy/target/konvensi-deploy.jar deploy/target/class-path.txt; do
    [ ! -f "$needed" ] && return 0
  done
  [ -n "$(find pom.xml src audit-tools deploy -type f -newer "$built" \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' \
    -not -path '*/src/test/*' -not -path 'deploy/.state/*' -not -path 'src/system-tests/*' \
    \( -name '*.java' -o -name '*.ts' -o -name '*.tsx' -o -name '*.css' -o -name '*.html' \
       -o -name '*.json' -o -name '*.xml' -o -name '*.sql' -o -name '*.csv' -o -name '*.properties' \) \
    -print -quit)" ]
}

build_if_needed() {
  sources_changed || return 0
  echo "Building (the first time this fetches several hundred megabytes) ..."
  mkdir -p deploy/target
  local stamp=deploy/target/.building log=deploy/target/build.log
  touch "$stamp"
  if ! mvn -B --no-transfer-progress -DskipTests -Dspotless.check.skip package \
      -pl deploy,src/platform,audit-tools -am 2>&1 | tee "$log" | sed -un 's/^\[INFO\] \(Building konvensi.*\[.*\]\)$/  \1/p'; then
    grep -m 20 'ERROR' "$log" >&2
    echo "The build failed; the whole log is in $log." >&2
    exit 1
  fi
  mv "$stamp" "$built"
}

# Replaces this shell, so that signals reach the launcher itself.
launch() { # main class, arguments
  local main=$1
  shift
  local terminal=false
  [ -t 1 ] && terminal=true
  exec java -Xmx512m -Dkonvensi.root="$PWD" -Dkonvensi.terminal=$terminal \
    -cp "deploy/target/konvensi-deploy.jar:$(cat deploy/target/class-path.txt)" "$main" "$@"
}
