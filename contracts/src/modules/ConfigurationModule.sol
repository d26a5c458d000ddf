// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubAccessors} from "../interfaces/IHubAccessors.sol";
import {IHubConfiguration} from "../interfaces/IHubConfiguration.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {KnownRegistry} from "../libraries/Entries.sol";
import {EIP712Domain, HubDomain} from "../types/EIP712Domain.sol";
import {CategoryRecord, HubStorage} from "./HubStorage.sol";

/// @title Configuration, categories and ownership
contract ConfigurationModule is IHubConfiguration, HubStorage {
    using Accounts for uint256;

    uint64 private constant CALLBACK_GAS = 200_000;
    /// A score has 64 bits and grows by one a task: from here it never gets out of them.
    uint256 private constant MAX_IMPORTED_SCORE = type(uint64).max >> 1;

    /// @inheritdoc IHubConfiguration
    function configure(
        address token,
        string calldata name,
        string calldata symbol,
        uint8 decimals,
        address appRegistry,
        address datasetRegistry,
        address workerpoolRegistry,
        address v3Hub
    ) external onlyOwner {
        require(_domainSeparator == 0, "already-configured");
        _domainSeparator = HubDomain.separator(block.chainid, address(this));
        _token = token;
        _name = name;
        _symbol = symbol;
        _decimals = decimals;
        _appRegistry = KnownRegistry(appRegistry, true);
        _datasetRegistry = KnownRegistry(datasetRegistry, true);
        _workerpoolRegistry = KnownRegistry(workerpoolRegistry, true);
        _formerHub = v3Hub;
        _callbackGas = CALLBACK_GAS;
    }

    /// @inheritdoc IHubConfiguration
    function domain() external view returns (EIP712Domain memory) {
        return HubDomain.current(address(this));
    }

    /// @inheritdoc IHubConfiguration
    function eip712domain_separator() external view returns (bytes32) {
        return _domainSeparator;
    }

    /// @inheritdoc IHubConfiguration
    function updateDomainSeparator() external {
        require(_domainSeparator != 0, "not-configured");
        _domainSeparator = HubDomain.separator(block.chainid, address(this));
    }

    /// @inheritdoc IHubConfiguration
    function importScore(address worker) external {
        uint256 word = Accounts.load(worker);
        require(!word.imported(), "score-already-imported");
        if (_formerHub.code.length == 0) revert IHubErrors.NoFormerHub();
        uint256 score = IHubAccessors(_formerHub).viewScore(worker);
        if (score > MAX_IMPORTED_SCORE) revert IHubErrors.ValueTooLarge("score", score, MAX_IMPORTED_SCORE);
        if (score > word.score()) word = word.withScore(score);
        Accounts.save(worker, word.withImported());
    }

    /// @inheritdoc IHubConfiguration
    function setTeeBroker(address broker) external onlyOwner {
        _teeBroker = broker;
    }

    /// @inheritdoc IHubConfiguration
    function setCallbackGas(uint256 gas) external onlyOwner {
        if (gas > type(uint64).max) revert IHubErrors.ValueTooLarge("callback gas", gas, type(uint64).max);
        _callbackGas = uint64(gas);
    }

    /// @inheritdoc IHubConfiguration
    function changeRegistries(address appRegistry, address datasetRegistry, address workerpoolRegistry)
        external
        onlyOwner
    {
        _change(_appRegistry, appRegistry);
        _change(_datasetRegistry, datasetRegistry);
        _change(_workerpoolRegistry, workerpoolRegistry);
    }

    /// @dev What the hub was not configured with is not believed whose an entry is (`Entries`).
    function _change(KnownRegistry storage registry, address to) private {
        if (registry.location == to) return;
        registry.location = to;
        registry.original = false;
    }

    /// @inheritdoc IHubConfiguration
    function createCategory(string calldata name, string calldata description, uint256 workClockTimeRef)
        external
        onlyOwner
        returns (uint256 catid)
    {
        if (workClockTimeRef > type(uint32).max) {
            revert IHubErrors.ValueTooLarge("category time", workClockTimeRef, type(uint32).max);
        }
        catid = _categoryCount++;
        if (catid > type(uint16).max) revert IHubErrors.ValueTooLarge("category", catid, type(uint16).max);
        _categories[catid] = CategoryRecord(uint32(workClockTimeRef), true, name, description);
        emit CreateCategory(catid, name, description, workClockTimeRef);
    }

    /// @inheritdoc IHubConfiguration
    function owner() external view returns (address) {
        return _owner;
    }

    /// @inheritdoc IHubConfiguration
    function transferOwnership(address newOwner) external {
        if (msg.sender != _owner) revert IHubErrors.NotContractOwner(msg.sender, _owner);
        emit OwnershipTransferred(_owner, newOwner);
        _owner = newOwner;
    }

    /// @inheritdoc IHubConfiguration
    function renounceOwnership() external pure {
        revert("fallback-disabled");
    }
}
