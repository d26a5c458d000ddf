// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The owner of workerpools whose key stays cold
/// @notice Owns workerpools, and at the hub the stake behind them and what they earn. Its own owner's key, the cold one, need
/// not be where the pools run: delegates sign for the pools and make their calls, each as far as its roles go, and pay the gas.
///
/// What a delegate can do for this contract, all of it:
///
/// | role | signs (ERC-1271) | calls |
/// |---|---|---|
/// | 1, schedule | authorizations, assignments, receipts, logins to a market | `finalize`, `reopen`, `commit`, `settle` |
/// | 2, sell | workerpool orders, logins to a market | `manageWorkerpoolOrder` |
///
/// Whatever else a scheduler does (`initialize`, `claim`, `release` …) anybody may, and needs no way through here.
///
/// Calls are those of the hub, sent to this address byte by byte as they would be to the hub; answers and failures come back
/// the same way.
///
/// @dev Rationale: to an account that is a contract the hub shows hashes only, so a delegate whose signature counted for any
/// hash could sign a request in this contract's name and spend its balance at a price of its own making, or sell its apps. So
/// a signature here carries what was signed, this contract hashes that itself, and what it has no form for is signed by nobody.
/// No call that a delegate can make names an amount, an account to be paid or an allowance. What a delegate can still cost its
/// owner is what a scheduler costs itself: the stake of deals that it does not serve, and prices that it should not have
/// offered. A stake that is kept small bounds that.
///
/// A signature is one byte for the form, the members, and 65 bytes (r, s, v) of a delegate's key over the hash:
///
/// | form | members | bytes |
/// |---|---|---|
/// | 1 | authorization, as it is packed: worker 20, task 32, enclave 20 | 72 |
/// | 2 | `Assignment(bytes32 taskid,address worker,address enclaveChallenge)`, a word each, in the hub's domain | 96 |
/// | 3 | `Receipt(bytes32 taskid,address worker,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge,uint256 received)` | 192 |
/// | 4 | `WorkerpoolOrder(…)`, the ten members before the signature | 320 |
/// | 5 | `Challenge(string challenge)`, the keccak256 of its text, in the domain of markets ("iExec Gateway", "1") | 32 |
interface IPoolOwner {
    /// @notice `delegate` now has these roles; 0: none, it was revoked.
    event DelegateChanged(address indexed delegate, uint256 roles);
    /// @notice No delegate can do anything until it is lifted, or they can again.
    event PauseChanged(bool paused);
    /// @notice `newOwner` may take this contract over.
    event OwnershipOffered(address indexed owner, address indexed newOwner);
    /// @notice This contract has another owner.
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    /// @notice Only the owner may do this.
    error CallerIsNotTheOwner(address caller);
    /// @notice Only who was offered this contract may take it.
    error CallerIsNotOffered(address caller);
    /// @notice There is nobody at account 0, and a hub is a contract.
    error InvalidAccount(address account);
    /// @notice There are the roles 1, 2 and 3 (both), and 0 for none.
    error InvalidRoles(uint256 roles);
    /// @notice Revoke one first.
    error TooManyDelegates(uint256 max);
    /// @notice This call is no part of what delegates are for.
    error CallIsNotDelegated(bytes4 selector);
    /// @notice The caller has not the role for this call.
    error CallerIsNotADelegate(address caller, uint256 role);
    /// @notice The owner has paused all delegates.
    error DelegatesArePaused();

    // ------------------------------------------------------------------------------------------------ delegates

    /// @notice Gives an account roles, in place of those it has; with 0 it is revoked. Owner only. A delegate added while
    /// delegates are paused is paused as well.
    /// @dev `CallerIsNotTheOwner`, `InvalidAccount`, `InvalidRoles`, `TooManyDelegates` above 16. What a delegate has signed
    /// counts no more once it is revoked: its orders cannot be matched, and authorizations that were not used are void.
    /// Rationale: a key that was stolen must stop at once, whatever it has signed ahead.
    /// @param delegate whose
    /// @param roles 1 schedule, 2 sell, 3 both, 0 none
    function setDelegate(address delegate, uint256 roles) external;
    /// @notice Stops all delegates, or lets them go on with the roles they have. Owner only.
    /// @param paused whether they stand still
    function setPaused(bool paused) external;
    /// @notice Who has roles, in no order.
    /// @return accounts at most 16
    /// @return roles of each, also while all are paused
    function delegates() external view returns (address[] memory accounts, uint256[] memory roles);
    /// @notice What an account may do now.
    /// @param account who
    /// @return roles 0 for an account that is no delegate, and while all are paused
    function rolesOf(address account) external view returns (uint256 roles);
    /// @notice Do all delegates stand still?
    /// @return yes or no
    function paused() external view returns (bool);

    /// @notice ERC-1271: did a delegate sign this, and is it something that the delegate's role signs?
    /// @dev Never fails on account of the signature: what is malformed is a no.
    /// @param hash what was signed
    /// @param signature form, members and a delegate's signature, as above
    /// @return 0x1626ba7e for yes, 0xffffffff for no
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4);

    // ------------------------------------------------------------------------------------------------ owner

    /// @notice The hub that delegates' calls go to.
    /// @return its address
    function hub() external view returns (address);
    /// @notice Whose this contract is: who may do everything.
    /// @return the owner's address
    function owner() external view returns (address);
    /// @notice Who was offered it and has not taken it.
    /// @return its address; 0 for nobody
    function pendingOwner() external view returns (address);
    /// @notice Offers this contract, and all it owns, to an account, which has to take it; 0 takes an offer back. Owner only.
    /// @dev Rationale: a mistyped address cannot take it, so nothing is lost. Delegates stay: the next owner should look at them.
    /// @param newOwner to whom
    function transferOwnership(address newOwner) external;
    /// @notice Takes the offer. `CallerIsNotOffered`.
    function acceptOwnership() external;
    /// @notice Any call in this contract's name. Owner only: withdrawing from the hub, policies of pools, giving pools away,
    /// presigning and revoking orders of any kind. A failure comes back as it is.
    /// @dev Rationale: what the owner will need is not known today, and it owns everything anyway. Beware of the hub's own
    /// `setDelegate`: whom it names commits and settles without this contract, whether or not it is paused.
    /// @param target what is called
    /// @param value coins to send, of those sent along or held
    /// @param data of the call
    /// @return answer what it answered
    function execute(address target, uint256 value, bytes calldata data) external payable returns (bytes memory answer);
    /// @notice Lets pools be given to this contract by `safeTransferFrom`.
    /// @param operator looked at by nobody
    /// @param from looked at by nobody
    /// @param tokenId looked at by nobody
    /// @param data looked at by nobody
    /// @return its own selector
    function onERC721Received(address operator, address from, uint256 tokenId, bytes calldata data)
        external
        pure
        returns (bytes4);
}
