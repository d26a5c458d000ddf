// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubConfiguration} from "./interfaces/IHubConfiguration.sol";
import {IHubOrders} from "./interfaces/IHubOrders.sol";
import {IHubSettlement} from "./interfaces/IHubSettlement.sol";
import {IHubTasks} from "./interfaces/IHubTasks.sol";
import {IPoolOwner} from "./interfaces/IPoolOwner.sol";
import {Signatures} from "./libraries/Signatures.sol";
import {HubDomain} from "./types/EIP712Domain.sol";
import {WorkerpoolOrderHash} from "./types/WorkerpoolOrder.sol";

/// @title The owner of workerpools whose key stays cold
/// @notice See `IPoolOwner`.
/// @dev What must stay true, whatever delegates do: nothing leaves this contract's account at the hub but by the hub's own rules
/// of stakes; owner and delegates are those that the owner named; no hash is signed that is not of one of the five forms.
contract PoolOwner is IPoolOwner {
    uint256 private constant _SCHEDULE = 1;
    uint256 private constant _SELL = 2;
    uint256 private constant _ALL = _SCHEDULE | _SELL;
    /// With a delegate's roles, so that one read tells whether it may.
    uint256 private constant _PAUSED = 1 << 8;
    uint256 private constant _MAX_DELEGATES = 16;

    bytes4 private constant _VALID = 0x1626ba7e;
    bytes4 private constant _INVALID = 0xffffffff;
    /// Bytes of a delegate's signature: r, s, v.
    uint256 private constant _KEY_SIGNATURE = 65;

    /// keccak256 of the types that `IPoolOwner` names.
    bytes32 private constant _ASSIGNMENT =
        keccak256("Assignment(bytes32 taskid,address worker,address enclaveChallenge)");
    bytes32 private constant _RECEIPT = keccak256(
        "Receipt(bytes32 taskid,address worker,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge,uint256 received)"
    );
    bytes32 private constant _CHALLENGE = keccak256("Challenge(string challenge)");
    bytes32 private constant _GATEWAY_DOMAIN = keccak256("EIP712Domain(string name,string version,uint256 chainId)");
    bytes32 private constant _GATEWAY_NAME = keccak256("iExec Gateway");
    bytes32 private constant _GATEWAY_VERSION = keccak256("1");

    address private immutable _HUB;

    address public owner;
    bool public paused;
    address public pendingOwner;
    address[] private _delegates;
    mapping(address delegate => uint256 roles) private _roles;

    /// @param hub_ the hub that delegates' calls go to
    /// @param owner_ whose this contract is
    /// @param delegate the first delegate, with both roles; 0 for none
    constructor(address hub_, address owner_, address delegate) {
        if (hub_.code.length == 0) revert InvalidAccount(hub_);
        if (owner_ == address(0)) revert InvalidAccount(owner_);
        _HUB = hub_;
        owner = owner_;
        emit OwnershipTransferred(address(0), owner_);
        if (delegate != address(0)) _setDelegate(delegate, _ALL);
    }

    modifier onlyOwner() {
        _onlyOwner();
        _;
    }

    function _onlyOwner() private view {
        if (msg.sender != owner) revert CallerIsNotTheOwner(msg.sender);
    }

    /// @dev Coins that come without a call, from a hub whose coin is RLC.
    receive() external payable {}

    /// @dev A delegate's call, handed to the hub byte by byte. No coins: none of these calls takes any.
    fallback() external {
        uint256 role = _roleOf(msg.sig);
        if (role == 0) revert CallIsNotDelegated(msg.sig);
        uint256 roles = _roles[msg.sender];
        if (roles & role == 0) revert CallerIsNotADelegate(msg.sender, role);
        if (roles & _PAUSED != 0) revert DelegatesArePaused();
        address to = _HUB;
        // Nothing of Solidity's runs after this, so the whole memory is free to use.
        assembly ("memory-safe") {
            calldatacopy(0, 0, calldatasize())
            let ok := call(gas(), to, 0, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(ok) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }

    /// @dev The role that a call of the hub takes; 0 for a call that is not delegated.
    function _roleOf(bytes4 selector) private pure returns (uint256) {
        if (
            selector == IHubSettlement.commit.selector || selector == IHubSettlement.settle.selector
                || selector == IHubTasks.finalize.selector || selector == IHubTasks.reopen.selector
        ) return _SCHEDULE;
        return selector == IHubOrders.manageWorkerpoolOrder.selector ? _SELL : 0;
    }

    // ------------------------------------------------------------------------------------------------ signatures

    /// @inheritdoc IPoolOwner
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length < 1 + _KEY_SIGNATURE) return _INVALID;
        uint256 end = signature.length - _KEY_SIGNATURE;
        (uint256 role, bytes32 signed) = _signed(uint8(signature[0]), signature[1:end]);
        if (role == 0 || signed != hash) return _INVALID;
        // A failed recovery gives account 0, which never has a role.
        uint256 roles = _roles[Signatures.recover(hash, signature[end:])];
        return roles & role != 0 && roles & _PAUSED == 0 ? _VALID : _INVALID;
    }

    /// @dev The hash of these members in this form, and the roles of which one is needed to sign it; 0 for what has no form here.
    function _signed(uint8 form, bytes calldata members) private view returns (uint256 role, bytes32 hash) {
        uint256 size = members.length;
        if (form == 1 && size == 72) return (_SCHEDULE, Signatures.messageHash(keccak256(members)));
        if (form == 2 && size == 96) return (_SCHEDULE, _hubDigest(_ASSIGNMENT, members));
        if (form == 3 && size == 192) return (_SCHEDULE, _hubDigest(_RECEIPT, members));
        if (form == 4 && size == 320) return (_SELL, _hubDigest(WorkerpoolOrderHash.TYPEHASH, members));
        if (form == 5 && size == 32) {
            bytes32 domain = keccak256(abi.encode(_GATEWAY_DOMAIN, _GATEWAY_NAME, _GATEWAY_VERSION, block.chainid));
            return (_ALL, HubDomain.digest(domain, keccak256(abi.encodePacked(_CHALLENGE, members))));
        }
    }

    /// @dev The hub is asked for its separator, so that both agree after a split of the chain too.
    function _hubDigest(bytes32 typeHash, bytes calldata members) private view returns (bytes32) {
        bytes32 separator = IHubConfiguration(_HUB).eip712domain_separator();
        return HubDomain.digest(separator, keccak256(abi.encodePacked(typeHash, members)));
    }

    // ------------------------------------------------------------------------------------------------ delegates

    /// @inheritdoc IPoolOwner
    function setDelegate(address delegate, uint256 roles) external onlyOwner {
        _setDelegate(delegate, roles);
    }

    function _setDelegate(address delegate, uint256 roles) private {
        if (delegate == address(0)) revert InvalidAccount(delegate);
        if (roles > _ALL) revert InvalidRoles(roles);
        bool known = _roles[delegate] != 0;
        if (roles == 0) {
            if (known) _forget(delegate);
        } else if (!known) {
            if (_delegates.length == _MAX_DELEGATES) revert TooManyDelegates(_MAX_DELEGATES);
            _delegates.push(delegate);
        }
        _roles[delegate] = roles == 0 || !paused ? roles : roles | _PAUSED;
        emit DelegateChanged(delegate, roles);
    }

    function _forget(address delegate) private {
        uint256 last = _delegates.length - 1;
        for (uint256 i = 0; i <= last; ++i) {
            if (_delegates[i] != delegate) continue;
            _delegates[i] = _delegates[last];
            _delegates.pop();
            return;
        }
    }

    /// @inheritdoc IPoolOwner
    function setPaused(bool paused_) external onlyOwner {
        paused = paused_;
        for (uint256 i = 0; i < _delegates.length; ++i) {
            uint256 roles = _roles[_delegates[i]] & _ALL;
            _roles[_delegates[i]] = paused_ ? roles | _PAUSED : roles;
        }
        emit PauseChanged(paused_);
    }

    /// @inheritdoc IPoolOwner
    function delegates() external view returns (address[] memory accounts, uint256[] memory roles) {
        accounts = _delegates;
        roles = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            roles[i] = _roles[accounts[i]] & _ALL;
        }
    }

    /// @inheritdoc IPoolOwner
    function rolesOf(address account) external view returns (uint256) {
        uint256 roles = _roles[account];
        return roles & _PAUSED == 0 ? roles : 0;
    }

    // ------------------------------------------------------------------------------------------------ owner

    /// @inheritdoc IPoolOwner
    function hub() external view returns (address) {
        return _HUB;
    }

    /// @inheritdoc IPoolOwner
    function transferOwnership(address newOwner) external onlyOwner {
        pendingOwner = newOwner;
        emit OwnershipOffered(owner, newOwner);
    }

    /// @inheritdoc IPoolOwner
    function acceptOwnership() external {
        if (msg.sender != pendingOwner) revert CallerIsNotOffered(msg.sender);
        emit OwnershipTransferred(owner, msg.sender);
        owner = msg.sender;
        pendingOwner = address(0);
    }

    /// @inheritdoc IPoolOwner
    function execute(address target, uint256 value, bytes calldata data)
        external
        payable
        onlyOwner
        returns (bytes memory)
    {
        (bool ok, bytes memory answer) = target.call{value: value}(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
        return answer;
    }

    /// @inheritdoc IPoolOwner
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        return this.onERC721Received.selector;
    }
}
