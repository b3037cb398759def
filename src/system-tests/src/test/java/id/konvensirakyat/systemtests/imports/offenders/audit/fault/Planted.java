package id.konvensirakyat.systemtests.imports.offenders.audit.fault;

public class Planted {}
