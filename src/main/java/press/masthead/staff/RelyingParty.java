package press.masthead.staff;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import press.masthead.staff.PasskeyTable.Kept;
import press.masthead.staff.PasskeyTable.Owner;
import press.masthead.staff.Passkeys.Unproven;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The house as what Web Authentication calls a relying party: at one site, for one question. Spring
 * Security asks and checks, by WebAuthn4J. Three things it leaves to whoever uses it are done here:
 * a key is good at its own host alone, belongs to whom it says, and its count of signatures has to
 * grow, as a copy's would not.
 */
final class RelyingParty {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};
  private static final AuthenticatorSelectionCriteria WITHOUT_NAME_AND_VERIFIED =
      AuthenticatorSelectionCriteria.builder()
          .residentKey(ResidentKeyRequirement.REQUIRED)
          .userVerification(UserVerificationRequirement.REQUIRED)
          .build();

  private final Site site;
  private final PasskeyTable table;
  private final Clock clock;
  private final WebAuthnRelyingPartyOperations operations;

  RelyingParty(Site site, String publisher, String challenge, PasskeyTable table, Clock clock) {
    this.site = site;
    this.table = table;
    this.clock = clock;
    this.operations = operations(site, publisher, Bytes.fromBase64(challenge));
  }

  String optionsForNew(Member.Id member) {
    return JSON.writeValueAsString(asForNew(member));
  }

  String options() {
    return JSON.writeValueAsString(asWho());
  }

  /**
   * Keeps a new passkey.
   *
   * @throws Unproven if the answer is not one to {@link #optionsForNew}
   */
  void take(Member.Id member, String name, String answer) {
    checked(() -> {
      var made = read(answer, MADE);
      if (isPartial(made.getResponse())) {
        throw new Unproven("something was left out");
      }
      return operations.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              asForNew(member), new RelyingPartyPublicKey(made, name)));
    });
  }

  /**
   * Whose passkey it is.
   *
   * @throws Unproven if the answer is not one to {@link #options}
   */
  Member.Id proven(String answer) {
    return checked(() -> {
      var shown = read(answer, SHOWN);
      var kept =
          table
              .find(shown.getRawId())
              .filter(passkey -> passkey.host().equals(site.host()))
              .orElseThrow(() -> new Unproven("not known here"));
      if (!Objects.equals(shown.getResponse().getUserHandle(), kept.owner().handle())) {
        throw new Unproven("somebody else's");
      }
      operations.authenticate(new RelyingPartyAuthenticationRequest(asWho(), shown));
      return kept.owner().id();
    });
  }

  private PublicKeyCredentialCreationOptions asForNew(Member.Id member) {
    var name = String.valueOf(member.value());
    var who = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
  }

  private PublicKeyCredentialRequestOptions asWho() {
    return operations.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  private WebAuthnRelyingPartyOperations operations(Site where, String publisher, Bytes challenge) {
    var house = PublicKeyCredentialRpEntity.builder().id(where.host()).name(publisher).build();
    var made =
        new Webauthn4JRelyingPartyOperations(
            new Owners(), new Keys(), house, Set.of(where.origin()));
    made.setCustomizeCreationOptions(
        options -> options.challenge(challenge).authenticatorSelection(WITHOUT_NAME_AND_VERIFIED));
    made.setCustomizeRequestOptions(options ->
        options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
    return made;
  }

  private static <T> T read(String answer, TypeReference<T> type) {
    return Optional.ofNullable(JSON.readValue(answer, type))
        .orElseThrow(() -> new Unproven("nothing was answered"));
  }

  /** Read from JSON, any part may be missing. */
  private static boolean isPartial(AuthenticatorAttestationResponse response) {
    return Stream.of(response.getAttestationObject(), response.getClientDataJSON())
        .anyMatch(Objects::isNull);
  }

  private static <T> T checked(Supplier<T> check) {
    try {
      return check.get();
    } catch (IllegalArgumentException | JacksonException | WebAuthnException e) {
      throw new Unproven(e);
    }
  }

  /** Members by their number, and by the handle that devices know them by. */
  private final class Owners implements PublicKeyCredentialUserEntityRepository {
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String number) {
      return table
          .owner(new Member.Id(Long.parseLong(number)))
          .map(RelyingParty::entity)
          .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
      return table.owner(handle).map(RelyingParty::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity member) {
      throw new UnsupportedOperationException("members are made by invitations");
    }

    @Override
    public void delete(Bytes handle) {
      throw new UnsupportedOperationException("members stay");
    }
  }

  private final class Keys implements UserCredentialRepository {
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
      return table.find(credential).map(RelyingParty::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
      return table.of(handle, site.host()).stream().map(RelyingParty::record).toList();
    }

    @Override
    public void save(CredentialRecord passkey) {
      var credential = passkey.getCredentialId();
      if (table.find(credential).isEmpty()) {
        table.insert(kept(passkey));
      } else if (!table.use(credential, passkey.getSignatureCount(), clock.instant())) {
        throw new Unproven("its count of signatures did not grow: it may be a copy");
      }
    }

    @Override
    public void delete(Bytes credential) {
      throw new UnsupportedOperationException("passkeys are removed by their owner");
    }
  }

  private Kept kept(CredentialRecord passkey) {
    var attestation = passkey.getAttestationObject();
    if (attestation == null) {
      throw new Unproven("the device did not say what it made");
    }
    return new Kept(
        table.owner(passkey.getUserEntityUserId()).orElseThrow(),
        site.host(),
        passkey.getLabel(),
        passkey.getCredentialId(),
        new Bytes(passkey.getPublicKey().getBytes()),
        attestation,
        passkey.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList(),
        passkey.getSignatureCount(),
        clock.instant());
  }

  private static CredentialRecord record(Kept passkey) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(passkey.credential())
        .userEntityUserId(passkey.owner().handle())
        .publicKey(new ImmutablePublicKeyCose(passkey.publicKey().getBytes()))
        .attestationObject(passkey.attestation())
        .transports(
            passkey.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .signatureCount(passkey.signatures())
        .uvInitialized(true)
        .created(passkey.added())
        .label(passkey.name())
        .build();
  }

  private static PublicKeyCredentialUserEntity entity(Owner owner) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(owner.handle())
        .name(owner.email())
        .displayName(owner.name())
        .build();
  }
}
