"""From a built site to what a host serves: headers, servers, compressed files, older builds."""
