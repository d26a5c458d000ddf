// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CodeStore} from "../libraries/CodeStore.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {KnownRegistry} from "../libraries/Entries.sol";
import {Hashes} from "../libraries/Hashes.sol";

/// @notice What the hub knows of one order, under its digest: one slot.
struct OrderRecord {
    /// Tasks consumed of it, or its whole volume when it was revoked.
    uint96 consumed;
    /// Who presigned it, or 0.
    address presigner;
}

/// @notice A category; its time and existence are one slot, which is all that a match reads.
struct CategoryRecord {
    /// Seconds.
    uint32 time;
    bool exists;
    string name;
    string description;
}

/// @title The hub's storage, which all modules share
/// @notice Modules are code that the hub runs on its own storage. Accounts (`Accounts`), deals (`DealCode`) and tasks
/// (`TaskStore`) lie outside of these variables.
abstract contract HubStorage {
    address internal _owner;
    address internal _token;
    uint8 internal _decimals;
    KnownRegistry internal _appRegistry;
    KnownRegistry internal _datasetRegistry;
    KnownRegistry internal _workerpoolRegistry;
    /// Authorizes contributions of enclaves, and in the same slot the gas given to a callback.
    address internal _teeBroker;
    uint64 internal _callbackGas;
    address internal _formerHub;
    bytes32 internal _domainSeparator;
    /// Sum of all free balances, the hub's own included.
    uint256 internal _totalSupply;
    uint256 internal _categoryCount;
    mapping(uint256 id => CategoryRecord) internal _categories;
    mapping(bytes32 digest => OrderRecord) internal _orders;
    mapping(address owner => mapping(address spender => uint256)) internal _allowances;
    string internal _name;
    string internal _symbol;
    /// Who may commit and settle for a scheduler.
    mapping(address scheduler => address) internal _delegates;
    /// When a batch of committees was fixed, by its hash.
    mapping(bytes32 batch => uint256) internal _batches;

    modifier onlyOwner() {
        require(msg.sender == _owner, "Ownable: caller is not the owner");
        _;
    }

    /// @dev A module answers so to every function that is none of the hub's.
    fallback() external payable virtual {
        revert("fallback-disabled");
    }

    /// @notice Where the deal with this id is, or would be.
    function dealAddress(bytes32 dealId) internal view returns (address) {
        return CodeStore.addressOf(dealId);
    }

    /// @notice Tasks consumed of an order.
    /// @dev A request order that one match consumes whole leaves no record: the deal that starts at its first task is the
    /// record. No other kind of order has a digest that gives a deal's id.
    function consumedOf(bytes32 digest, OrderRecord memory order) internal view returns (uint256) {
        if (order.consumed != 0) return order.consumed;
        StoredDeal first = DealCode.load(dealAddress(Hashes.dealId(digest, 0)));
        return first.volume();
    }
}
