#!/bin/sh
# hand-out.sh CEREMONY VOLUMES: gives each service its certificates and its database password, into a volume of its own,
# readable by its user alone. Run again after either changed; what is in the HSM's volume is left as it is.
set -eu
umask 077
ceremony=$1 volumes=$2

own() { # FILE USER TARGET: written beside and moved, so that a service that reads meanwhile gets the old or the new one
  cp "$1" "$3.new"
  chown "$2" "$3.new"
  chmod 0400 "$3.new"
  mv "$3.new" "$3"
}

folder() { # USER TARGET
  mkdir -p "$2"
  chown "$1" "$2"
  chmod 0700 "$2"
}

service() { # NAME USER ROLE
  folder "$2" "$volumes/$1"
  for kind in user peer; do
    own "$ceremony/certificates/$1-$kind.key" "$2" "$volumes/$1/$kind.key"
    own "$ceremony/certificates/$1-$kind.pem" "$2" "$volumes/$1/$kind.pem"
  done
  own "$ceremony/certificates/peer-ca.pem" "$2" "$volumes/$1/peer-ca.pem"
  own "$ceremony/passwords/$3.password" "$2" "$volumes/$1/database.password"
}

service auth 10001 strongroom_auth
service secret 10002 strongroom_secret
service key-crypto 10003 strongroom_key_crypto
service audit 10004 strongroom_audit
service certificate 10005 strongroom_certificate

# strongroom-hsm init runs as key-crypto's user, whom the token will belong to.
folder 10003 "$volumes/hsm"
folder 10003 "$volumes/hsm/tokens"
folder 10003 "$volumes/init"
folder 10003 "$volumes/init/client"
own "$ceremony/passwords/strongroom_init.password" 10003 "$volumes/init/database.password"
own "$ceremony/certificates/user-ca.pem" 10003 "$volumes/init/client/user-ca.pem"
own "$(dirname "$0")/compose-client.json" 10003 "$volumes/init/client/client.json"
